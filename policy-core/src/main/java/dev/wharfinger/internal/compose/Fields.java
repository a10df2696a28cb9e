package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of mappings, once each name stands in them but once. */
final class Fields {
  private Fields() {}

  /** The name of an entry. */
  static String name(RawMapping.Entry entry) {
    return ((RawScalar) entry.key().target()).value();
  }

  /** A mapping with a value in it, in place of the one of that name if there is one. */
  static Sourced set(Sourced mapping, String name, Sourced value) {
    RawMapping node = mapping.mapping();
    if (node == null) {
      return mapping;
    }
    List<RawMapping.Entry> entries = new ArrayList<>();
    boolean found = false;
    for (RawMapping.Entry entry : node.entries()) {
      boolean same = name(entry).equals(name);
      found |= same;
      entries.add(same ? new RawMapping.Entry(entry.key(), value.in(mapping.source())) : entry);
    }
    if (!found) {
      entries.add(
          new RawMapping.Entry(
              value.with(Scalars.plain(name, value.node())).in(mapping.source()),
              value.in(mapping.source())));
    }
    return mapping.with(new RawMapping(entries, node.flow(), node.start(), node.end()));
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
