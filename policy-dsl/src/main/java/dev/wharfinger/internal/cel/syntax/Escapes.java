package dev.wharfinger.internal.cel.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a part of the text, between quotes, stands for. */
final class Escapes {
  private static final String SHORT = "abfnrtv\\?\"'`";
  private static final String SHORT_MEANING = "\u0007\b\f\n\r\t\u000b\\?\"'`";

  private static final Pattern LOW_SURROGATE = Pattern.compile("[dD][c-fC-F][0-9a-fA-F]{2}");

  private final String text;
  private final int end;
  private final boolean raw;
  private final boolean bytes;
  private final Problems problems;
  private final StringBuilder characters = new StringBuilder();
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private int position;

  /**
   * Prepares to read once.
   *
   * @param raw whether a backslash stands for itself
   * @param bytes whether numeric escapes stand for octets instead of code points
   */
  Escapes(String text, int start, int end, boolean raw, boolean bytes, Problems problems) {
    this.text = text;
    this.position = start;
    this.end = end;
    this.raw = raw;
    this.bytes = bytes;
    this.problems = problems;
  }

  String string() {
    read();
    return characters.toString();
  }

  byte[] bytes() {
    read();
    flush();
    return octets.toByteArray();
  }

  private void read() {
    while (position < end) {
      char c = text.charAt(position);
      if (c == '\\' && !raw) {
        escape();
      } else if (c == '\r') {
        // All line ends are one line feed, as in cel-go, so that a checkout on Windows means the
        // same.
        position += position + 1 < end && text.charAt(position + 1) == '\n' ? 2 : 1;
        characters.append('\n');
      } else {
        characters.append(c);
        position++;
      }
    }
  }

  private void escape() {
    int start = position;
    char c = text.charAt(start + 1);
    int known = SHORT.indexOf(c);
    position += 2;
    if (known >= 0) {
      characters.append(SHORT_MEANING.charAt(known));
      return;
    }
    switch (c) {
      case 'x', 'X' -> octet(digits(start, 2, 16));
      case 'u' -> codePoint(start, digits(start, 4, 16));
      case 'U' -> codePoint(start, digits(start, 8, 16));
      case '0', '1', '2', '3' -> {
        position--;
        octet(digits(start, 3, 8));
      }
      case '4', '5', '6', '7', '8', '9' ->
          problem(start, "is not an escape", "an octal escape has three digits, up to `\\377`");
      default -> {
        position = start + 1 + Character.charCount(text.codePointAt(start + 1));
        problem(
            start,
            "is not an escape",
            "a backslash is written `\\\\`; in a raw text, as in `r'\\d+'`, it stands for itself");
      }
    }
  }

  /** The value of the digits, or -1 with a problem. */
  private long digits(int start, int count, int radix) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      int digit = position < end ? Lexer.hexValue(text.charAt(position)) : -1;
      if (digit < 0 || digit >= radix) {
        String kind = radix == 8 ? " octal digits" : " hexadecimal digits";
        problem(start, "is not complete", "this escape has " + count + kind);
        return -1;
      }
      value = value * radix + digit;
      position++;
    }
    return value;
  }

  private void octet(long value) {
    if (value < 0) {
      return;
    }
    if (bytes) {
      flush();
      octets.write((int) value);
    } else {
      characters.append((char) value);
    }
  }

  private void codePoint(int start, long value) {
    if (value < 0) {
      return;
    }
    if (bytes) {
      problem(start, "cannot stand in bytes", "an octet is written `\\xff`");
    } else if (value > Character.MAX_CODE_POINT) {
      problem(start, "is not a Unicode code point", "the last one is `\\U0010FFFF`");
    } else if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
      surrogate(start, (char) value);
    } else {
      characters.appendCodePoint((int) value);
    }
  }

  private void surrogate(int start, char first) {
    if (Character.isHighSurrogate(first)
        && text.startsWith("\\u", position)
        && position + 6 <= end) {
      String digits = text.substring(position + 2, position + 6);
      if (LOW_SURROGATE.matcher(digits).matches()) {
        position += 6;
        int codePoint = Character.toCodePoint(first, (char) Integer.parseInt(digits, 16));
        problem(start, "is a surrogate pair", "write `\\U%08X`".formatted(codePoint));
        return;
      }
    }
    problem(
        start,
        "is half of a surrogate pair",
        "write the code point with eight digits, as in `\\U0001F600`");
  }

  private void flush() {
    octets.writeBytes(characters.toString().getBytes(StandardCharsets.UTF_8));
    characters.setLength(0);
  }

  private void problem(int start, String what, @Nullable String help) {
    Range range = new Range(start, position);
    problems.add("invalid-escape", problems.quote(range) + " " + what, help, range);
  }
}
