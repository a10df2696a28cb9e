package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.Type;

/** A variable that an expression may use. */
record Name(String text, Type type) {}
