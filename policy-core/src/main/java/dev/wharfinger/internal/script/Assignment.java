package dev.wharfinger.internal.script;

/** A variable that is given a value, for a command or, without one, for the rest of the script. */
public record Assignment(String name, Word value) {}
