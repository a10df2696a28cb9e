package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawScalar.Style;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object of the tree; what is not written is not among them. */
final class Fields {
  private final List<RawMapping.Entry> entries = new ArrayList<>();

  /** Adds a text. */
  Fields text(String name, @Nullable Token value) {
    return value == null ? this : node(name, text(value));
  }

  /** Adds what is true or false. */
  Fields truth(String name, @Nullable Token value) {
    return value == null ? this : node(name, scalar(value, Style.PLAIN));
  }

  /** Adds texts. */
  Fields texts(String name, List<Token> values) {
    return list(name, values, Fields::text);
  }

  /** Adds a list of whatever comes of some values. */
  <T> Fields list(String name, List<T> values, Function<T, RawNode> node) {
    if (values.isEmpty()) {
      return this;
    }
    List<RawNode> items = values.stream().map(node).toList();
    int end = items.get(items.size() - 1).end();
    return node(name, new RawSequence(items, false, items.get(0).start(), end));
  }

  /** Adds a value; its name is nowhere in the file, and so stands where the value begins. */
  Fields node(String name, RawNode value) {
    return node(new Token(name, value.start(), value.start()), value);
  }

  /** Adds a value whose name is in the file. */
  Fields node(Token name, RawNode value) {
    entries.add(new RawMapping.Entry(text(name), value));
    return this;
  }

  /** The object, which is written from one offset to before another. */
  RawMapping object(int start, int end) {
    return new RawMapping(entries, false, start, end);
  }

  static RawNode text(Token value) {
    return scalar(value, Style.DOUBLE_QUOTED);
  }

  private static RawNode scalar(Token value, Style style) {
    return new RawScalar(value.text(), style, null, value.start(), value.end());
  }
}
