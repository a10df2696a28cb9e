package dev.wharfinger.admission;

/** What becomes of a request that cannot be judged. */
public enum FailurePolicy {
  /** It is refused. */
  FAIL,
  /** It is taken, and who sent it is warned. */
  IGNORE
}
