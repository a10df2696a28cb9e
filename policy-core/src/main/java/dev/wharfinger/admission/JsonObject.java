package dev.wharfinger.admission;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of a review, read by name; what is null, or of another type, is not there. */
record JsonObject(RawMapping mapping, Dialect dialect) {

  /** The node under a name. */
  Optional<RawNode> node(String name) {
    return mapping.properties(dialect).all().stream()
        .filter(property -> property.name().equals(name))
        .map(property -> property.value().target())
        .filter(node -> !(node instanceof RawScalar scalar) || value(scalar) != null)
        .findFirst();
  }

  Optional<JsonObject> object(String name) {
    return node(name)
        .filter(RawMapping.class::isInstance)
        .map(node -> new JsonObject((RawMapping) node, dialect));
  }

  /** The text under a name; empty if there is none. */
  String text(String name) {
    return node(name)
        .filter(RawScalar.class::isInstance)
        .map(node -> value((RawScalar) node))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElse("");
  }

  boolean isTrue(String name) {
    return node(name)
        .filter(RawScalar.class::isInstance)
        .filter(node -> Boolean.TRUE.equals(value((RawScalar) node)))
        .isPresent();
  }

  /** The texts in the list under a name. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (node(name).orElse(null) instanceof RawSequence list) {
      for (RawNode item : list.items()) {
        if (item.target() instanceof RawScalar scalar && value(scalar) instanceof String text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** All names. */
  List<String> names() {
    return mapping.properties(dialect).all().stream().map(Dialect.Property::name).toList();
  }

  /** The object as plain values, without what is null. */
  Map<String, Object> plain() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Dialect.Property property : mapping.properties(dialect).all()) {
      Object value = plain(property.value().target());
      if (value != null) {
        values.put(property.name(), value);
      }
    }
    return values;
  }

  private @Nullable Object plain(RawNode node) {
    if (node instanceof RawMapping inner) {
      return new JsonObject(inner, dialect).plain();
    }
    if (node instanceof RawSequence list) {
      List<Object> items = new ArrayList<>();
      for (RawNode item : list.items()) {
        Object value = plain(item.target());
        if (value != null) {
          items.add(value);
        }
      }
      return items;
    }
    return node instanceof RawScalar scalar ? value(scalar) : null;
  }

  private @Nullable Object value(RawScalar scalar) {
    try {
      return dialect.scalar(scalar);
    } catch (Dialect.NotAValueException e) {
      return null; // not a value in any dialect, so nobody can have meant it
    }
  }
}
