package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.type.Scalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code a == b} proves. */
final class EqualityFacts {
  private EqualityFacts() {}

  /** What follows if both are equal, or if they are not. */
  static Facts when(Checked left, Checked right, boolean equal) {
    return oneSide(left, right.typed(), equal)
        .and(oneSide(right, left.typed(), equal))
        .and(ValueFacts.equality(left, right.typed(), equal))
        .and(ValueFacts.equality(right, left.typed(), equal));
  }

  private static Facts oneSide(Checked value, Typed other, boolean equal) {
    if (other instanceof Typed.Constant constant && constant.value() != null) {
      Object literal = constant.value();
      Facts fallback = Fallback.unless(value.path(), given -> given.equals(literal) == equal);
      return fallback.and(ofLiteral(value, literal, equal));
    }
    boolean empty =
        (other instanceof Typed.ListLiteral list && list.elements().isEmpty())
            || (other instanceof Typed.MapLiteral map && map.entries().isEmpty());
    return empty && !equal ? SizeFacts.atLeast(value.path(), 1) : Facts.NONE;
  }

  /** What is an int can be made one: {@code type(x) == int} proves {@code int(x)}. */
  private static Facts isInt(@Nullable Path path) {
    return path instanceof Path.ResultOf result && result.function().equals("type")
        ? Facts.present(new Path.ResultOf("int", result.arguments()))
        : Facts.NONE;
  }

  private static Facts ofLiteral(Checked value, Object literal, boolean equal) {
    if (literal instanceof Boolean wanted) {
      return wanted == equal ? value.whenTrue() : value.whenFalse();
    }
    if (literal instanceof String text) {
      Facts kinds =
          Narrowing.discriminant(value)
              .map(kind -> equal ? kind.among(Set.of(text)) : kind.notAmong(Set.of(text)))
              .orElse(Facts.NONE);
      return equal ? kinds.and(SourceFacts.of(value, text)) : kinds;
    }
    BinaryOperator operator = equal ? BinaryOperator.EQUAL : BinaryOperator.NOT_EQUAL;
    if (literal == Scalar.INT) {
      return equal ? isInt(value.path()) : Facts.NONE;
    }
    return literal instanceof Long size
        ? SizeFacts.whenHolds(operator, value.path(), size)
        : Facts.NONE;
  }
}
