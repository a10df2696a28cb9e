package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.function.GoTimes;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are known when a policy is written out: literals, parameters, names of types. */
final class Constants {
  private Constants() {}

  static Expr literal(Typed.Constant node) {
    return literal(node.value(), node);
  }

  private static Expr literal(@Nullable Object value, Typed.Constant node) {
    if (value == null
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Double
        || value instanceof String
        || value instanceof Uint
        || value instanceof byte[]) {
      return Cel.literal(value);
    }
    if (value instanceof List<?> list) {
      List<Expr> elements = new ArrayList<>();
      list.forEach(element -> elements.add(literal(element, node)));
      return Cel.list(elements);
    }
    if (value instanceof Map<?, ?> map) {
      List<Expr.Entry> entries = new ArrayList<>();
      map.forEach(
          (key, entry) ->
              entries.add(new Expr.Entry(literal(key, node), literal(entry, node), false)));
      return new Expr.MapLiteral(entries, Cel.NOWHERE);
    }
    return made(value, node);
  }

  /** What has no literal, and is made of one. */
  private static Expr made(Object value, Typed.Constant node) {
    if (value instanceof Quantity quantity) {
      return Cel.call("quantity", List.of(Cel.literal(quantity.canonical())));
    }
    if (value instanceof Duration duration) {
      return Cel.call("duration", List.of(Cel.literal(GoTimes.text(duration))));
    }
    if (value instanceof Scalar type && node.type() == Scalar.TYPE) {
      return Cel.ident(type.displayName());
    }
    String name = value instanceof Type type ? type.displayName() : String.valueOf(value);
    throw new Unsayable(node, "a cluster has no value like `" + name + "`", null);
  }
}
