package dev.wharfinger.internal.cel.syntax;

import dev.wharfinger.type.Uint;
import org.jspecify.annotations.Nullable;

/** Writes values as literals. */
final class LiteralText {
  private LiteralText() {}

  static String of(@Nullable Object value) {
    if (value instanceof String string) {
      return quoted(string);
    }
    if (value instanceof byte[] bytes) {
      return quoted(bytes);
    }
    return value instanceof Uint ? value + "u" : String.valueOf(value);
  }

  private static String quoted(String string) {
    StringBuilder text = new StringBuilder("'");
    string.codePoints().forEach(codePoint -> append(text, codePoint));
    return text.append('\'').toString();
  }

  private static void append(StringBuilder text, int codePoint) {
    switch (codePoint) {
      case '\'' -> text.append("\\'");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (codePoint < ' ' || codePoint == 0x7f) {
          text.append("\\x%02x".formatted(codePoint));
        } else {
          text.appendCodePoint(codePoint);
        }
      }
    }
  }

  private static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder("b'");
    for (byte octet : bytes) {
      if (octet < 0) {
        text.append("\\x%02x".formatted(octet & 0xff));
      } else {
        append(text, octet);
      }
    }
    return text.append('\'').toString();
  }
}
