package dev.wharfinger.internal.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with what stands between {@code -----BEGIN X-----} and {@code -----END X-----} (RFC 7468).
 */
final class Pem {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  /** More than any chain has. */
  private static final int MOST_BLOCKS = 32;

  private Pem() {}

  /**
   * One of them.
   *
   * @param label as in {@code PUBLIC KEY}
   */
  record Block(String label, Bytes content) {}

  /** All that can be read, in order. */
  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int next = text.indexOf(BEGIN);
    while (next >= 0 && blocks.size() < MOST_BLOCKS) {
      int labelEnd = text.indexOf(DASHES, next + BEGIN.length());
      if (labelEnd < 0) {
        return blocks;
      }
      String label = text.substring(next + BEGIN.length(), labelEnd);
      int end = text.indexOf(END + label + DASHES, labelEnd);
      if (end < 0) {
        return blocks;
      }
      String content = text.substring(labelEnd + DASHES.length(), end).replaceAll("\\s", "");
      Encodings.base64(content, Encodings.SHORT)
          .ifPresent(bytes -> blocks.add(new Block(label, bytes)));
      next = text.indexOf(BEGIN, end);
    }
    return blocks;
  }
}
