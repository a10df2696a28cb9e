package dev.wharfinger.type;

/**
 * The value of what cannot be known. It is neither true nor false, and everything that is computed
 * from it is unknown too, unless another operand decides.
 *
 * @param reason why, in words for the reader of a report
 * @param atLeast for a number, what is known of it all the same: it is not smaller. {@link
 *     Long#MIN_VALUE} where nothing is known
 */
public record Unknown(String reason, long atLeast) {

  /** A value of which nothing is known. */
  public Unknown(String reason) {
    this(reason, Long.MIN_VALUE);
  }
}
