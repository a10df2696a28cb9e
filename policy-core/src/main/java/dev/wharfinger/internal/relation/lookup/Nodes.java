package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reading nodes by name, where absent is nothing. What cannot be read or known is not nothing: it
 * ends the function with an {@link UnreadableException}.
 */
public final class Nodes {

  private Nodes() {}

  /** What a function of objects is called on. */
  public static ObjectNode receiver(@Nullable Object self) {
    return (ObjectNode) Objects.requireNonNull(self);
  }

  /** The object below some field names. */
  public static Optional<ObjectNode> object(@Nullable Object from, String... names) {
    return at(from, names).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  /** The text below some field names. */
  public static Optional<String> text(@Nullable Object from, String... names) {
    return at(from, names).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The text below some field names; empty also if it cannot be read. */
  public static Optional<String> readableText(ObjectNode from, String... names) {
    try {
      return text(from, names);
    } catch (UnreadableException e) {
      return Optional.empty(); // the caller looks for something else, and finds it without this
    }
  }

  /** The truth value below some field names. */
  public static Optional<Boolean> flag(@Nullable Object from, String... names) {
    return at(from, names).filter(Boolean.class::isInstance).map(Boolean.class::cast);
  }

  /** What a reader reads; empty if it cannot be read. */
  public static <T> Optional<T> readable(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (UnreadableException e) {
      return Optional.empty(); // told as a problem of the document, which no cluster would accept
    }
  }

  /** The list below some field names; empty if there is none. */
  public static List<?> list(@Nullable Object from, String... names) {
    Object value = at(from, names).orElse(null);
    return value instanceof List<?> list ? list : List.of();
  }

  /** The objects in the list below some field names; each has to be readable. */
  public static List<ObjectNode> objects(@Nullable Object from, String... names) {
    List<ObjectNode> objects = new ArrayList<>();
    for (Object element : list(from, names)) {
      if (element instanceof Fault || element instanceof Unknown) {
        throw new UnreadableException(element);
      }
      if (element instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** The map below some field names; empty if there is none. */
  public static Map<?, ?> map(@Nullable Object from, String... names) {
    Object value = at(from, names).orElse(null);
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Whatever is below some field names. */
  public static Optional<Object> value(@Nullable Object from, String... names) {
    return at(from, names);
  }

  private static Optional<Object> at(@Nullable Object from, String... names) {
    Object value = from;
    for (String name : names) {
      value =
          value instanceof ObjectNode || value instanceof MapNode
              ? ((BoundNode) value).get(name)
              : null;
      if (value instanceof Fault || value instanceof Unknown) {
        throw new UnreadableException(value);
      }
    }
    return Optional.ofNullable(value);
  }

  /** Everything of a type in a set; nothing if the catalog has no such type. */
  public static List<ObjectNode> all(Resources resources, String typeName) {
    Optional<Type> type = resources.catalog().type(typeName);
    return type.isEmpty()
        ? List.of()
        : resources.of(type.get()).stream().map(ObjectNode.class::cast).toList();
  }

  /** Whether a set holds everything of a type. */
  public static boolean isClosed(EvaluationContext context, String typeName) {
    return context.catalog().type(typeName).orElse(null) instanceof ObjectType type
        && context.isClosed(type);
  }

  /** The nearest object of a type that holds a node, or is it. */
  public static Optional<ObjectNode> enclosing(@Nullable Object from, Type type) {
    BoundNode node = from instanceof BoundNode bound ? bound : null;
    while (node != null) {
      if (node instanceof ObjectNode object && isA(object.type(), type)) {
        return Optional.of(object);
      }
      node = node.parentOrNull();
    }
    return Optional.empty();
  }

  /** The resource that an object belongs to. */
  public static ObjectNode root(ObjectNode from) {
    ObjectNode root = from;
    for (BoundNode node = from; node != null; node = node.parentOrNull()) {
      root = node instanceof ObjectNode object ? object : root;
    }
    return root;
  }

  /** Whether a type is another, or a member of it. */
  public static boolean isA(ObjectType type, Type wanted) {
    return type == wanted || (wanted instanceof UnionType union && union.members().contains(type));
  }
}
