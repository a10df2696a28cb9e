package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DYN;
import static dev.wharfinger.type.Scalar.TYPE;

import dev.wharfinger.resource.Node;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The type of a value, and the wish not to have it checked. */
final class TypeFunctions {
  private static final Type T = new TypeVariable("T");

  private TypeFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.global("type", List.of(T), TYPE, "The type of a value.")
            .atNoCost()
            .does(TypeFunctions::typeOf),
        Overload.global("dyn", List.of(T), DYN, "The value, its type unchecked until evaluation.")
            .atNoCost()
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
    return value instanceof Type ? TYPE : Scalar.of(value).orElse(DYN);
  }
}
