package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawScalar.Style;

/** Follows a plain or quoted scalar through its text (YAML 1.2, section 7.3). */
final class FlowScalarOffsets {
  private final String text;
  private final Style style;
  private final OffsetList offsets;
  private final int end;
  private int at;

  FlowScalarOffsets(String text, RawScalar scalar, OffsetList offsets) {
    boolean quoted = scalar.style() != Style.PLAIN;
    this.text = text;
    this.style = scalar.style();
    this.offsets = offsets;
    this.at = quoted ? scalar.start() + 1 : scalar.start();
    this.end = quoted ? scalar.end() - 1 : scalar.end();
  }

  void fill() {
    while (at < end) {
      char c = text.charAt(at);
      if (isBlank(c) || isBreak(c)) {
        blanks();
      } else if (c == '\\' && style == Style.DOUBLE_QUOTED) {
        escape();
      } else if (c == '\'' && style == Style.SINGLE_QUOTED) {
        offsets.add(at);
        at += 2;
      } else {
        offsets.add(at++);
      }
    }
  }

  private void blanks() {
    int start = at;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    if (at < end && isBreak(text.charAt(at))) {
      int lineBreak = at;
      skipBreak();
      if (!blankLines()) {
        offsets.add(lineBreak);
      }
      return;
    }
    for (int i = start; i < at; i++) {
      offsets.add(i);
    }
  }

  /** Passes over indentation; each blank line on the way gives a line break. */
  private boolean blankLines() {
    boolean any = false;
    while (at < end) {
      char c = text.charAt(at);
      if (isBreak(c)) {
        offsets.add(at);
        skipBreak();
        any = true;
      } else if (isBlank(c)) {
        at++;
      } else {
        break;
      }
    }
    return any;
  }

  private void escape() {
    int start = at;
    char kind = text.charAt(at + 1);
    if (isBreak(kind)) {
      at++;
      skipBreak();
      blankLines();
      return;
    }
    int digits =
        switch (kind) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    at += 2 + digits;
    offsets.add(start);
    if (digits == 8 && isSupplementary(start + 2)) {
      offsets.add(start);
    }
  }

  private boolean isSupplementary(int digits) {
    int codePoint = Integer.parseInt(text, digits, digits + 8, 16);
    return Character.isSupplementaryCodePoint(codePoint);
  }

  private void skipBreak() {
    boolean crlf = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    at += crlf ? 2 : 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
