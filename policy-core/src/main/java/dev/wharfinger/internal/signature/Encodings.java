package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawObject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes that are written as text; text that is none is empty, and so is what is too long. */
final class Encodings {
  /** More than any signature, certificate or proof needs; payloads have a limit of their own. */
  static final int SHORT = 64 << 10;

  /** Bytes of a payload: statements with a bill of materials are large. */
  static final int PAYLOAD = 12 << 20;

  private Encodings() {}

  static Optional<Bytes> base64(String text, int limit) {
    if (text.length() > limit / 3 * 4 + 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(Bytes.of(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the caller tells that there is nothing to verify
    }
  }

  static Optional<Bytes> base64(RawObject object, String field) {
    return object.text(field).flatMap(text -> base64(text, SHORT));
  }

  static Optional<Bytes> hex(String text) {
    if (text.length() > SHORT) {
      return Optional.empty();
    }
    try {
      return Optional.of(Bytes.of(HexFormat.of().parseHex(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the caller tells that there is nothing to verify
    }
  }
}
