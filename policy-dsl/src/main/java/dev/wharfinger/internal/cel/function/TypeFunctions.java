package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DYN;
import static dev.wharfinger.type.Scalar.TYPE;

import dev.wharfinger.resource.Node;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The type of a value, and the wish not to have it checked. */
final class TypeFunctions {
  private static final Type T = new TypeVariable("T");
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

  private TypeFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.global("type", List.of(T), TYPE, "The type of a value.")
            .does(TypeFunctions::typeOf),
        Overload.global("dyn", List.of(T), DYN, "The value, its type unchecked until evaluation.")
            .does(value -> value));
  }

  /** The types of elements are not known at run time (cel-spec, langdef, "Type Values"). */
  private static Type typeOf(@Nullable Object value) {
    if (value == null) {
      return Scalar.NULL;
    }
    if (value instanceof Node node) {
      return node.type();
    }
    if (value instanceof List) {
      return new ListType(DYN);
    }
    if (value instanceof Map) {
      return new MapType(DYN, DYN);
    }
    if (value instanceof Optional) {
      return new OptionalType(DYN);
    }
    return value instanceof Type ? TYPE : SCALARS.getOrDefault(value.getClass(), DYN);
  }
}
