package dev.wharfinger;

/** What a policy says of a subject. */
public enum Outcome {
  /** The subject complies. */
  PASS,
  /** The subject does not comply. */
  FAIL,
  /** The policy does not apply to the subject. */
  SKIP,
  /** The policy could not be evaluated on the subject. */
  ERROR,
  /** What is needed to decide is not known. */
  UNKNOWN
}
