package dev.wharfinger.internal.raw;

import dev.wharfinger.internal.raw.RawScalar.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of an object that is written differently in its file, or in several places of
 * it. A value keeps the span of what it was made from; what is null is left out.
 */
public final class RawFields {
  private final List<RawMapping.Entry> entries = new ArrayList<>();

  /** Adds a value. Its name is nowhere in the file, and so stands where the value begins. */
  public RawFields node(String name, @Nullable RawNode value) {
    return value == null
        ? this
        : entry(
            new RawScalar(name, Style.DOUBLE_QUOTED, null, value.start(), value.start()), value);
  }

  /** Adds a value whose name is in the file. */
  public RawFields entry(RawNode name, RawNode value) {
    entries.add(new RawMapping.Entry(name, value));
    return this;
  }

  /** Adds a text that was made from a node. */
  public RawFields text(String name, @Nullable String value, RawNode from) {
    return value == null ? this : node(name, text(value, from));
  }

  /** Adds a number, or what is true or false, that was made from a node. */
  public RawFields plain(String name, @Nullable Object value, RawNode from) {
    return value == null ? this : node(name, plain(value.toString(), from));
  }

  /** Adds a list of whatever comes of some values; none, if there are none. */
  public <T> RawFields list(String name, List<T> values, Function<T, ? extends RawNode> node) {
    if (values.isEmpty()) {
      return this;
    }
    List<RawNode> items = new ArrayList<>(values.size());
    values.forEach(value -> items.add(node.apply(value)));
    int end = items.get(items.size() - 1).end();
    return node(name, new RawSequence(items, false, items.get(0).start(), end));
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The object, with the span of a node. */
  public RawMapping object(RawNode from) {
    return object(from.start(), from.end());
  }

  /** The object, which is written from one offset to before another. */
  public RawMapping object(int start, int end) {
    return new RawMapping(entries, false, start, end);
  }

  /** A text, whatever it looks like, that was made from a node. */
  public static RawScalar text(String value, RawNode from) {
    return text(value, from.start(), from.end());
  }

  /** A text, whatever it looks like. */
  public static RawScalar text(String value, int start, int end) {
    return new RawScalar(value, Style.DOUBLE_QUOTED, null, start, end);
  }

  /** A number, truth value or null that was made from a node. */
  public static RawScalar plain(String value, RawNode from) {
    return new RawScalar(value, Style.PLAIN, null, from.start(), from.end());
  }
}
