package dev.wharfinger.internal.cel.check;

/** Whether what the compiler of the API server refuses is refused, where values have types. */
enum Strictness {
  /** It is left to the evaluation. */
  NONE,
  /** It is. */
  ALL,
  /** It is, but lists and maps may mix types, as what is given to {@code format}. */
  ALL_BUT_MIXING
}
