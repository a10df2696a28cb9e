package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.OptionalLong;

/** Numbers in JSON made by protobuf, which writes those of 64 bits as text. */
final class Numbers {
  private Numbers() {}

  /** A number that is not negative. */
  static OptionalLong of(RawObject object, String field) {
    RawNode node = object.node(field).orElse(null);
    return node instanceof RawScalar scalar ? of(scalar.value()) : OptionalLong.empty();
  }

  /** A number that is not negative. */
  static OptionalLong of(String text) {
    try {
      long value = Long.parseLong(text);
      return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // the caller tells that there is nothing to verify
    }
  }
}
