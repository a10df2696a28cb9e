package dev.wharfinger.internal.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping to look things up in. What is not there, null, or of another shape than is asked for is
 * empty: that a document is not as it should be is for others to tell.
 */
public final class RawObject {
  private final RawMapping mapping;
  private final Dialect dialect;

  private RawObject(RawMapping mapping, Dialect dialect) {
    this.mapping = mapping;
    this.dialect = dialect;
  }

  /** A node as an object; empty if it is none. */
  public static Optional<RawObject> of(RawNode node, Dialect dialect) {
    return node.target() instanceof RawMapping mapping
        ? Optional.of(of(mapping, dialect))
        : Optional.empty();
  }

  /** A mapping as an object. */
  public static RawObject of(RawMapping mapping, Dialect dialect) {
    return new RawObject(mapping, dialect);
  }

  /** The mapping as it is written. */
  public RawMapping mapping() {
    return mapping;
  }

  /** What scalars mean here. */
  public Dialect dialect() {
    return dialect;
  }

  /** The properties, each name once. */
  public List<Dialect.Property> properties() {
    return mapping.properties(dialect).all();
  }

  /** A value, whatever it is but null. */
  public Optional<RawNode> node(String name) {
    for (Dialect.Property property : properties()) {
      if (property.name().equals(name)) {
        return isNull(property.value(), dialect)
            ? Optional.empty()
            : Optional.of(property.value().target());
      }
    }
    return Optional.empty();
  }

  public boolean has(String name) {
    return node(name).isPresent();
  }

  /** A text. A number is none, nor is what is true or false. */
  public Optional<String> text(String name) {
    return node(name).flatMap(node -> text(node, dialect));
  }

  public Optional<RawObject> object(String name) {
    return node(name).flatMap(node -> of(node, dialect));
  }

  /** An object in an object in this one, and so on. */
  public Optional<RawObject> object(String name, String... inner) {
    Optional<RawObject> found = object(name);
    for (String next : inner) {
      found = found.flatMap(object -> object.object(next));
    }
    return found;
  }

  /** The elements of a list; none if there is no list. */
  public List<RawNode> list(String name) {
    return node(name).orElse(null) instanceof RawSequence sequence ? sequence.items() : List.of();
  }

  /** Those elements of a list that are objects. */
  public List<RawObject> objects(String name) {
    List<RawObject> objects = new ArrayList<>();
    list(name).forEach(item -> of(item, dialect).ifPresent(objects::add));
    return objects;
  }

  /** What a node says if that is text. */
  public static Optional<String> text(RawNode node, Dialect dialect) {
    return value(node, dialect) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Whether a node says that there is nothing; what is no value at all does not. */
  public static boolean isNull(RawNode node, Dialect dialect) {
    try {
      return node.target() instanceof RawScalar scalar && dialect.scalar(scalar) == null;
    } catch (Dialect.NotAValueException e) {
      return false; // told by whoever checks the document
    }
  }

  private static @Nullable Object value(RawNode node, Dialect dialect) {
    try {
      return node.target() instanceof RawScalar scalar ? dialect.scalar(scalar) : null;
    } catch (Dialect.NotAValueException e) {
      return null; // told by whoever checks the document
    }
  }
}
