package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.RawUnknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns sequences of {@code KEY=VALUE} into mappings, and mappings into sequences. */
final class KeyValues {
  private KeyValues() {}

  /** The items of a sequence; a mapping's entries as text, sorted; a single value as one item. */
  static List<Sourced> items(Sourced value) {
    if (value.node() instanceof RawSequence sequence) {
      return sequence.items().stream().map(value::inner).toList();
    }
    if (value.node() instanceof RawMapping mapping) {
      List<Sourced> items = new ArrayList<>();
      for (RawMapping.Entry entry : mapping.entries()) {
        addEntry(value.inner(entry.key()), value.inner(entry.value()), items);
      }
      items.sort(Comparator.comparing(item -> String.valueOf(item.text())));
      return items;
    }
    return value.isNull() ? List.of() : List.of(value);
  }

  private static void addEntry(Sourced key, Sourced value, List<Sourced> items) {
    String name = String.valueOf(key.text());
    if (value.isNull()) {
      items.add(key.with(Scalars.text(name, key.node())));
    } else if (value.node() instanceof RawSequence several) {
      several.items().forEach(one -> items.add(joined(key, name, value.inner(one))));
    } else {
      items.add(joined(key, name, value));
    }
  }

  /** Stands where both stand; where the value does if the key is of another file. */
  private static Sourced joined(Sourced key, String name, Sourced value) {
    String text = name + "=" + value.text();
    RawNode node = value.node();
    int start = key.source() == value.source() ? key.node().start() : node.start();
    start = Math.min(start, node.start());
    return value.with(
        node instanceof RawUnknown unknown
            ? new RawUnknown(text, unknown.reason(), start, node.end())
            : new RawScalar(text, RawScalar.Style.DOUBLE_QUOTED, null, start, node.end()));
  }

  /** What stands before the first {@code =}; null where that is not known. */
  static @Nullable String key(Sourced item) {
    String text = item.text();
    if (text == null) {
      return null;
    }
    int equals = text.indexOf('=');
    String key = equals < 0 ? text : text.substring(0, equals);
    return item.isUnknown() && key.indexOf('$') >= 0 ? null : key;
  }

  /** A sequence as a mapping; the last of equal keys counts. Items without a key are left out. */
  static RawNode mapping(Sourced value) {
    if (!(value.node() instanceof RawSequence sequence)) {
      return value.node();
    }
    Map<String, RawMapping.Entry> entries = new LinkedHashMap<>();
    for (RawNode item : sequence.items()) {
      Sourced each = value.inner(item);
      String key = key(each);
      if (key != null) {
        entries.put(key, entry(each, key, value));
      } else if (each.isUnknown()) {
        return new RawUnknown(
            String.valueOf(each.text()),
            ((RawUnknown) each.node()).reason(),
            sequence.start(),
            sequence.end());
      }
    }
    return Scalars.mapping(List.copyOf(entries.values()), sequence);
  }

  private static RawMapping.Entry entry(Sourced item, String key, Sourced within) {
    RawNode name;
    RawNode value;
    RawNode node = item.node();
    if (node instanceof RawUnknown unknown) {
      String rest =
          unknown.written().substring(Math.min(key.length() + 1, unknown.written().length()));
      name = Scalars.text(key, node);
      value = new RawUnknown(rest, unknown.reason(), node.start(), node.end());
    } else {
      RawScalar scalar = (RawScalar) node;
      ScalarText text = new ScalarText(item.source(), scalar);
      int length = scalar.value().length();
      name = text.text(0, key.length());
      value =
          key.length() == length
              ? Scalars.plain("null", scalar)
              : text.text(key.length() + 1, length);
    }
    return new RawMapping.Entry(
        item.with(name).in(within.source()), item.with(value).in(within.source()));
  }
}
