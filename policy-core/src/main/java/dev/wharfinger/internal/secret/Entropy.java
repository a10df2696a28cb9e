package dev.wharfinger.internal.secret;

import java.util.Arrays;

/** How evenly the characters of a text are spread (Shannon), in bits for each character. */
final class Entropy {
  private static final double LN2 = Math.log(2);

  private Entropy() {}

  /** From 0, where all characters are the same, to the logarithm of the length. */
  static double of(String text) {
    char[] sorted = text.toCharArray();
    Arrays.sort(sorted);
    double bits = 0;
    int length = sorted.length;
    for (int start = 0; start < length; ) {
      int end = start + 1;
      while (end < length && sorted[end] == sorted[start]) {
        end++;
      }
      double share = (double) (end - start) / length;
      bits -= share * Math.log(share) / LN2;
      start = end;
    }
    return bits;
  }
}
