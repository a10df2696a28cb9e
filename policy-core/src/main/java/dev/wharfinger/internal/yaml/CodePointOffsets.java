package dev.wharfinger.internal.yaml;

import java.util.Arrays;

/** Turns positions that the parser counts in code points into UTF-16 offsets of the whole file. */
final class CodePointOffsets {
  private static final int[] NONE = {};

  private final int base;
  private final int limit;
  private final int[] supplementary;

  /**
   * @param base the offset in the file at which the parsed text begins
   * @param parsed the text that the parser sees
   * @param limit no offset is greater
   */
  CodePointOffsets(int base, String parsed, int limit) {
    this.base = base;
    this.limit = limit;
    this.supplementary = supplementary(parsed);
  }

  int offset(int codePoints) {
    int shift = 0;
    if (supplementary.length > 0) {
      int found = Arrays.binarySearch(supplementary, codePoints);
      shift = found >= 0 ? found : -found - 1;
    }
    return Math.min(base + codePoints + shift, limit);
  }

  /** The positions, in code points, of all characters that take two UTF-16 units. */
  private static int[] supplementary(String text) {
    // almost always so, and the JDK need not look at most texts to know
    if (text.codePointCount(0, text.length()) == text.length()) {
      return NONE;
    }
    int[] positions = NONE;
    int count = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == positions.length) {
          positions = Arrays.copyOf(positions, Math.max(8, count * 2));
        }
        positions[count] = i - count;
        count++;
      }
    }
    return Arrays.copyOf(positions, count);
  }
}
