package dev.wharfinger.examples.cli.check;

/** What is done with findings that have a fix. */
enum Mode {
  /** They are told. */
  REPORT,
  /** They are fixed, and the others are told. */
  FIX,
  /** It is shown what would be written. */
  DIFF
}
