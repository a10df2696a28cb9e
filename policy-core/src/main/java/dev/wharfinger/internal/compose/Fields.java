package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import org.jspecify.annotations.Nullable;

/** The entries of mappings, once each name stands in them but once. */
final class Fields {
  private Fields() {}

  /** The name of an entry. */
  static String name(RawMapping.Entry entry) {
    return ((RawScalar) entry.key().target()).value();
  }

  /** A value of a mapping; null where there is no mapping, or no such value in it. */
  static @Nullable Sourced get(Sourced mapping, String name) {
    RawMapping node = mapping.mapping();
    if (node != null) {
      for (RawMapping.Entry entry : node.entries()) {
        if (name(entry).equals(name)) {
          return mapping.inner(entry.value());
        }
      }
    }
    return null;
  }
}
