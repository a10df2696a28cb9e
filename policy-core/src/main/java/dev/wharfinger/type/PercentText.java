package dev.wharfinger.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The percent-encoding of RFC 3986, section 2.1. */
final class PercentText {
  private static final int HEX = 16;

  private PercentText() {}

  /** Whether each percent sign has two hexadecimal digits after it. */
  static boolean isValid(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      if (Ascii.skip(text, i + 1, Ascii::isHex) < i + 3) {
        return false;
      }
    }
    return true;
  }

  /** The text that is meant; empty if it is not encoded correctly. */
  static Optional<String> decode(String text, boolean plusIsSpace) {
    if (!isValid(text)) {
      return Optional.empty();
    }
    byte[] encoded = text.getBytes(UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        decoded.write(Integer.parseInt(new String(encoded, i + 1, 2, ISO_8859_1), HEX));
        i += 2;
      } else {
        decoded.write(plusIsSpace && encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return Optional.of(decoded.toString(UTF_8));
  }

  /** The text with all characters encoded but those that may stand as they are. */
  static String encode(String text, IntPredicate plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : text.getBytes(UTF_8)) {
      if (unit >= 0 && plain.test(unit)) {
        encoded.append((char) unit);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", unit & 0xff));
      }
    }
    return encoded.toString();
  }
}
