package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawForeign;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a place stands in the text, or the nearest thing around it that does. */
public final class Locator {

  private Locator() {}

  /**
   * A range of a file.
   *
   * @param start UTF-16 offset in the text of the file
   * @param end the offset behind the last character
   */
  public record Span(SourceText source, int start, int end) {
    /** The range of a node, which may be of another file than what it stands in. */
    static Span of(RawNode node, Binding binding) {
      SourceText source =
          node instanceof RawForeign foreign ? foreign.source() : binding.document().source();
      return new Span(source, node.start(), node.end());
    }
  }

  /** The range of a place; empty if nothing around it is written. */
  public static Optional<Span> locate(Place place) {
    BoundNode node = (BoundNode) place.node();
    Object key = place.key();
    while (true) {
      if (node instanceof ObjectNode object && object.origins() != null) {
        return locate(object.place(key));
      }
      if (node.raw() != null && node.binding() != null) {
        Optional<Span> found = span(node, node.raw(), node.binding(), key);
        if (found.isPresent()) {
          return found;
        }
      }
      if (key == null) {
        BoundNode parent = node.parentOrNull();
        if (parent == null) {
          return Optional.empty();
        }
        key = node.key();
        node = parent;
      } else {
        key = null;
      }
    }
  }

  private static Optional<Span> span(
      BoundNode node, RawNode raw, Binding binding, @Nullable Object key) {
    if (key == null) {
      return Optional.of(entryOf(node, binding).orElse(Span.of(raw, binding)));
    }
    if (raw instanceof RawMapping mapping) {
      return property(mapping, binding, key.toString());
    }
    if (raw instanceof RawSequence sequence
        && key instanceof Integer index
        && index < sequence.items().size()) {
      return Optional.of(Span.of(sequence.items().get(index), binding));
    }
    return Optional.empty();
  }

  /** A node under a key is best shown by its key. */
  private static Optional<Span> entryOf(BoundNode node, Binding binding) {
    BoundNode parent = node.parentOrNull();
    return parent != null
            && parent.raw() instanceof RawMapping mapping
            && parent.binding() != null
            && parent.binding().document().memo().equals(binding.document().memo())
            && node.key() != null
        ? property(mapping, binding, node.key().toString())
        : Optional.empty();
  }

  private static Optional<Span> property(RawMapping mapping, Binding binding, String name) {
    for (Dialect.Property property : mapping.properties(binding.dialect()).all()) {
      if (property.name().equals(name)) {
        RawNode value =
            property.value() instanceof RawForeign foreign ? foreign.node() : property.value();
        boolean collection = value instanceof RawMapping || value instanceof RawSequence;
        boolean nothing = value.start() == value.end();
        return Optional.of(
            Span.of(collection || nothing ? property.key() : property.value(), binding));
      }
    }
    return Optional.empty();
  }
}
