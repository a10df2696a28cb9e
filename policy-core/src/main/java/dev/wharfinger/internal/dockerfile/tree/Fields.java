package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object of the tree, made of words; what is not written is not among them. */
final class Fields {
  private final RawFields fields = new RawFields();

  /** Adds a text. */
  Fields text(String name, @Nullable Token value) {
    return value == null ? this : node(name, text(value));
  }

  /** Adds what is true or false. */
  Fields truth(String name, @Nullable Token value) {
    return value == null ? this : node(name, RawFields.plain(value.text(), text(value)));
  }

  /** Adds texts. */
  Fields texts(String name, List<Token> values) {
    return list(name, values, Fields::text);
  }

  /** Adds a list of whatever comes of some values. */
  <T> Fields list(String name, List<T> values, Function<T, RawNode> node) {
    fields.list(name, values, node);
    return this;
  }

  /** Adds a value; its name is nowhere in the file. */
  Fields node(String name, RawNode value) {
    fields.node(name, value);
    return this;
  }

  /** Adds a value whose name is in the file. */
  Fields node(Token name, RawNode value) {
    fields.entry(text(name), value);
    return this;
  }

  /** The object, which is written from one offset to before another. */
  RawMapping object(int start, int end) {
    return fields.object(start, end);
  }

  /** An empty line, which begins at an offset. */
  static RawNode emptyLine(int start) {
    return RawFields.text("", start, start);
  }

  static RawNode text(Token value) {
    return RawFields.text(value.text(), value.start(), value.end());
  }
}
