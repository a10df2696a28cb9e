package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BYTES;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import java.util.Base64;
import java.util.List;

/** Bytes as text in base64 (RFC 4648, section 4), as in cel-go's {@code ext/encoders.go}. */
final class Encoders {
  /** The greatest text that is made, in characters. */
  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  private Encoders() {}

  static List<Function> all() {
    return List.of(
        Overload.global("base64.encode", List.of(BYTES), STRING, "Writes bytes as base64.")
            .does(byte[].class, Encoders::encode),
        Overload.global(
                "base64.decode",
                List.of(STRING),
                BYTES,
                "Reads base64, with or without padding; breaks of lines are passed over.")
            .does(String.class, Encoders::decode));
  }

  private static Object encode(byte[] bytes) {
    return bytes.length / 3 >= MOST_CHARACTERS / 4
        ? new Fault("too-large", "the bytes are too many to be written as base64")
        : Base64.getEncoder().encodeToString(bytes);
  }

  /** The text is not quoted in the fault: what is encoded is often secret. */
  static Object decode(String text) {
    try {
      return Base64.getDecoder().decode(text.replace("\r", "").replace("\n", ""));
    } catch (IllegalArgumentException e) {
      return new Fault("bad-conversion", "the text is not base64");
    }
  }
}
