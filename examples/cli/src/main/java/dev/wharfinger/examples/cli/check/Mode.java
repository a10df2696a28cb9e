package dev.wharfinger.examples.cli.check;

/** What is done with findings. */
enum Mode {
  /** They are told. */
  REPORT,
  /** They are fixed, and the others are told. */
  FIX,
  /** It is shown what would be written. */
  DIFF,
  /** They are written down, so that they are accepted from now on. */
  WRITE_BASELINE
}
