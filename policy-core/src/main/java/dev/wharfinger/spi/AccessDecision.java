package dev.wharfinger.spi;

/**
 * What an {@link Authorizer} answers.
 *
 * @param allowed whether it is allowed; not so if nobody had an opinion
 * @param reason why, or empty
 * @param error what went wrong while it was decided, or empty
 */
public record AccessDecision(boolean allowed, String reason, String error) {}
