package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.resource.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an edit is carried out.
 *
 * @param container the nearest object or list around the place that is written
 * @param key the field name, map key or list index below it
 * @param below the keys that lead on from there through what is not written yet
 * @param pointer where the container is in its resource, as a JSON pointer (RFC 6901)
 * @param own whether the container is part of its document by itself, and not by an alias or a
 *     merge
 */
record Target(
    RawDocument document,
    RawNode container,
    Object key,
    List<Object> below,
    String pointer,
    boolean own) {

  /** The target for a place; empty if nothing around it is written. */
  static Optional<Target> of(Place place) {
    Deque<Object> below = new ArrayDeque<>();
    BoundNode node = (BoundNode) place.node();
    Object key = place.key();
    while (true) {
      if (node instanceof ObjectNode derived && derived.origins() != null) {
        Place origin = derived.place(key);
        node = (BoundNode) origin.node();
        key = origin.key();
      } else if (key == null) {
        key = node.key();
        BoundNode parent = node.parentOrNull();
        if (key == null || parent == null) {
          return Optional.empty();
        }
        node = parent;
      } else if (node.raw() != null && node.binding() != null) {
        return of(node.binding().document(), node, node.raw(), key, List.copyOf(below));
      } else {
        below.push(key);
        key = null;
      }
    }
  }

  private static Optional<Target> of(
      RawDocument document, BoundNode holder, RawNode container, Object key, List<Object> below) {
    if (document.syntax() == Syntax.COMPOSE) {
      return ComposeSource.of(document).target(container, key, below);
    }
    Holder held = new Holder(document, holder);
    return held.isInspected()
        ? Optional.empty()
        : Optional.of(new Target(document, container, key, below, held.pointer(), held.isOwn()));
  }

  /** What is written at the place, be it null; null if there is nothing. */
  @Nullable RawNode written() {
    return held(container, key);
  }

  /** How scalars are to be read. */
  Dialect dialect() {
    return ResourceDialects.of(document);
  }

  /** Whether an edit here changes nothing else, as where an alias stands for it elsewhere. */
  boolean isEditable() {
    RawNode written = written();
    boolean tagged = written instanceof RawScalar scalar && scalar.tag() != null;
    return own && !tagged && (written == null || !Style.of(document).holdsShared(written));
  }

  /** A value, put into what would have to hold it below the key. */
  @Nullable Object wrapped(@Nullable Object value) {
    Object wrapped = value;
    for (int i = below.size() - 1; i >= 0; i--) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put(below.get(i).toString(), wrapped);
      wrapped = object;
    }
    return wrapped;
  }

  /** What an object or a list has under a key; null if nothing. */
  static @Nullable RawNode held(RawNode container, Object key) {
    if (container instanceof RawMapping mapping) {
      RawNode found = null;
      for (RawMapping.Entry entry : mapping.entries()) {
        if (entry.key() instanceof RawScalar name && name.value().equals(key.toString())) {
          found = entry.value();
        }
      }
      return found;
    }
    return container instanceof RawSequence sequence
            && key instanceof Integer index
            && index < sequence.items().size()
        ? sequence.items().get(index)
        : null;
  }
}
