package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.resource.Place;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an edit is carried out.
 *
 * @param holder the nearest object or list around the place that is written
 * @param key the field name, map key or list index below it
 * @param below the keys that lead on from there through what is not written yet
 */
record Target(RawDocument document, BoundNode holder, Object key, List<Object> below) {

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
        return Optional.of(new Target(node.binding().document(), node, key, List.copyOf(below)));
      } else {
        below.push(key);
        key = null;
      }
    }
  }

  /** What is written of the holder. */
  RawNode container() {
    return Objects.requireNonNull(holder.raw());
  }

  /** What is written at the place, be it null; null if there is nothing. */
  @Nullable RawNode written() {
    return held(container(), key);
  }

  /** Whether an edit here changes nothing else, as where an alias stands for it elsewhere. */
  boolean isEditable() {
    RawNode written = written();
    boolean tagged = written instanceof RawScalar scalar && scalar.tag() != null;
    return !tagged && (written == null || !Style.of(document).holdsShared(written)) && isOwn();
  }

  /** Whether the holder is part of its document by itself, and not by an alias or a merge. */
  private boolean isOwn() {
    BoundNode node = holder;
    while (true) {
      BoundNode parent = node.parentOrNull();
      if (!isWritten(node) || Style.of(document).isShared(Objects.requireNonNull(node.raw()))) {
        return false;
      }
      if (parent == null || node.key() == null || node.raw() == document.root()) {
        return true;
      }
      if (parent.raw() == null || held(parent.raw(), node.key()) != node.raw()) {
        return false;
      }
      node = parent;
    }
  }

  private boolean isWritten(BoundNode node) {
    return node.raw() != null && Style.of(document).isWritten(node.raw());
  }

  /** Where the holder is in its resource, as a JSON pointer (RFC 6901). */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    BoundNode node = holder;
    for (BoundNode up = node.parentOrNull();
        up != null && node.key() != null && isWritten(up);
        up = node.parentOrNull()) {
      pointer.insert(0, JsonPatch.step(node.key()));
      node = up;
    }
    return pointer.toString();
  }

  /** A value, put into what would have to hold it below the key. */
  @Nullable Object wrapped(@Nullable Object value) {
    Object wrapped = value;
    for (int i = below.size() - 1; i >= 0; i--) {
      if (below.get(i) instanceof Integer) {
        wrapped = Collections.singletonList(wrapped);
      } else {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(below.get(i).toString(), wrapped);
        wrapped = object;
      }
    }
    return wrapped;
  }

  private static @Nullable RawNode held(RawNode container, Object key) {
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
