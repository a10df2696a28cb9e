package dev.wharfinger.agreement;

/** What a tool says of some resources. */
enum Verdict {
  PASS,
  FAIL,

  /** Of ours alone: an error, or something that cannot be known. */
  UNDECIDED
}
