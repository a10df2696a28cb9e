package dev.wharfinger.internal.cel.eval;

/**
 * Stands for an optional value that is not there, so that {@code a.?b.orValue(c)} needs no {@link
 * java.util.Optional}. Only evaluations whose contract says so yield it.
 */
public enum Absent {
  ABSENT
}
