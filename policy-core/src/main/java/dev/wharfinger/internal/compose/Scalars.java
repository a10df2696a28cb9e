package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawScalar.Style;
import java.util.List;

/** Scalars that stand in no file as they are, with the span of what they came from. */
final class Scalars {
  private Scalars() {}

  /** A text, whatever it looks like. */
  static RawScalar text(String value, RawNode from) {
    return new RawScalar(value, Style.DOUBLE_QUOTED, null, from.start(), from.end());
  }

  /** A number, truth value or name. */
  static RawScalar plain(String value, RawNode from) {
    return new RawScalar(value, Style.PLAIN, null, from.start(), from.end());
  }

  /** An entry whose key was never written. */
  static RawMapping.Entry entry(String key, RawNode value) {
    return new RawMapping.Entry(plain(key, value), value);
  }

  static RawMapping mapping(List<RawMapping.Entry> entries, RawNode from) {
    return new RawMapping(entries, false, from.start(), from.end());
  }

  static boolean isNull(RawScalar scalar) {
    return scalar.style() == Style.PLAIN && scalar.tag() == null && isNull(scalar.value());
  }

  /** Whether a plain scalar of this text is null. */
  static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }
}
