package dev.wharfinger.internal.cel.check;

/** What is asked of a read that may find nothing. */
public enum Presence {
  /** It must be proven that something is there. */
  PROVEN,
  /** The same, but as advice: for policies that were written for a cluster. */
  ADVISED,
  /** Nothing: a path may lead to what is not there. */
  ANY
}
