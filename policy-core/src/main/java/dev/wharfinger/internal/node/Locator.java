package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.resource.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a place stands in the text, or the nearest thing around it that does. */
public final class Locator {

  private Locator() {}

  /**
   * A range of a document.
   *
   * @param start UTF-16 offset in the text of the file
   * @param end the offset behind the last character
   */
  public record Span(RawDocument document, int start, int end) {}

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
      return Optional.of(
          entryOf(node, binding).orElse(new Span(binding.document(), raw.start(), raw.end())));
    }
    if (raw instanceof RawMapping mapping) {
      return property(mapping, binding, key.toString());
    }
    if (raw instanceof RawSequence sequence
        && key instanceof Integer index
        && index < sequence.items().size()) {
      RawNode item = sequence.items().get(index);
      return Optional.of(new Span(binding.document(), item.start(), item.end()));
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
        boolean collection =
            property.value() instanceof RawMapping || property.value() instanceof RawSequence;
        boolean nothing = property.value().start() == property.value().end();
        RawNode shown = collection || nothing ? property.key() : property.value();
        return Optional.of(new Span(binding.document(), shown.start(), shown.end()));
      }
    }
    return Optional.empty();
  }
}
