package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of values at run time, as messages name them. */
final class Kinds {
  private static final Map<Class<?>, Type> SCALARS =
      Map.ofEntries(
          Map.entry(Boolean.class, Scalar.BOOL),
          Map.entry(Long.class, Scalar.INT),
          Map.entry(Uint.class, Scalar.UINT),
          Map.entry(Double.class, Scalar.DOUBLE),
          Map.entry(String.class, Scalar.STRING),
          Map.entry(byte[].class, Scalar.BYTES),
          Map.entry(Instant.class, Scalar.TIMESTAMP),
          Map.entry(Duration.class, Scalar.DURATION),
          Map.entry(Quantity.class, Scalar.QUANTITY),
          Map.entry(ImageReference.class, Scalar.IMAGE_REFERENCE),
          Map.entry(Version.class, Scalar.VERSION));

  private Kinds() {}

  /** The name of the type of a value, without the types of what it holds. */
  static String name(@Nullable Object value) {
    if (value == null) {
      return Scalar.NULL.displayName();
    }
    if (value instanceof ObjectNode node) {
      return node.type().displayName();
    }
    if (value instanceof List) {
      return "list";
    }
    if (value instanceof Map) {
      return "map";
    }
    if (value instanceof Optional || value == Absent.ABSENT) {
      return "optional_type";
    }
    return SCALARS.getOrDefault(value.getClass(), Scalar.TYPE).displayName();
  }
}
