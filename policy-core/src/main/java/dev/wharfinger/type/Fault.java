package dev.wharfinger.type;

/**
 * The value of an operation that failed, as the lookup of a key that is not there. A fault is a
 * value and not an exception, since {@code ||} and {@code &&} may absorb it.
 *
 * @param code the kind of failure, as in {@code no-such-key}
 * @param message lower case, without full stop
 */
public record Fault(String code, String message) {}
