package dev.wharfinger;

/**
 * A finding that an exception accepts. It is reported beside the others, and is none of those that
 * make a verdict.
 */
public record AcceptedFinding(Finding finding, PolicyException exception) {}
