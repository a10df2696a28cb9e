package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;

/** Takes away what is tagged {@code !reset}, once nothing more is merged. */
final class Resets {
  private final Marks marks;

  Resets(Marks marks) {
    this.marks = marks;
  }

  Sourced apply(Sourced value) {
    if (!marks.any()) {
      return value;
    }
    RawMapping mapping = value.mapping();
    if (mapping != null) {
      return value.with(mapping(value, mapping));
    }
    if (value.node() instanceof RawSequence sequence) {
      List<RawNode> items = new ArrayList<>();
      for (RawNode item : sequence.items()) {
        Sourced each = value.inner(item);
        if (!marks.resets(each.node())) {
          items.add(apply(each).in(value.source()));
        }
      }
      return value.with(
          new RawSequence(List.copyOf(items), sequence.flow(), sequence.start(), sequence.end()));
    }
    return value;
  }

  private RawMapping mapping(Sourced value, RawMapping mapping) {
    List<RawMapping.Entry> entries = new ArrayList<>();
    for (RawMapping.Entry entry : mapping.entries()) {
      Sourced each = value.inner(entry.value());
      if (!marks.resets(each.node())) {
        entries.add(new RawMapping.Entry(entry.key(), apply(each).in(value.source())));
      }
    }
    return new RawMapping(entries, mapping.flow(), mapping.start(), mapping.end());
  }
}
