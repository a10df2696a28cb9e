package dev.wharfinger.type;

/** A placeholder in the signature of a function, as {@code T} in {@code list(T)}. */
public record TypeVariable(String displayName) implements Type {}
