package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a comparison of {@code size(a)} with a number proves. */
final class SizeFacts {
  private static final String SIZE = "size";

  private SizeFacts() {}

  /** What follows if the comparison holds, or if it does not. */
  static Facts when(BinaryOperator operator, Checked left, Checked right, boolean holds) {
    BinaryOperator effective = holds ? operator : negated(operator);
    if (right.typed() instanceof Typed.Constant constant
        && constant.value() instanceof Long number) {
      return whenHolds(effective, left.path(), number)
          .and(ValueFacts.order(effective, left, right));
    }
    if (left.typed() instanceof Typed.Constant constant
        && constant.value() instanceof Long number) {
      return whenHolds(mirrored(effective), right.path(), number)
          .and(ValueFacts.order(mirrored(effective), right, left));
    }
    return Facts.NONE;
  }

  /** What follows from {@code value operator number}. */
  static Facts whenHolds(BinaryOperator operator, @Nullable Path value, long number) {
    if (!(value instanceof Path.ResultOf result) || !result.function().equals(SIZE)) {
      return Facts.NONE;
    }
    Path sized = result.arguments().get(0);
    return switch (operator) {
      case GREATER -> atLeast(sized, number == Long.MAX_VALUE ? number : number + 1);
      case GREATER_OR_EQUAL, EQUAL -> atLeast(sized, number);
      case NOT_EQUAL -> number == 0 ? atLeast(sized, 1) : Facts.NONE;
      default -> Facts.NONE;
    };
  }

  /** What follows if something has so many elements. */
  static Facts atLeast(@Nullable Path path, long size) {
    Facts ofValue =
        Fallback.of(path)
            .filter(fallback -> size(fallback.literal()) < size)
            .map(
                fallback ->
                    Facts.present(fallback.value()).and(Facts.sizeAtLeast(fallback.value(), size)))
            .orElse(Facts.NONE);
    return Facts.sizeAtLeast(path, size).and(ofValue);
  }

  /** How many elements a literal has. */
  static long size(Object literal) {
    if (literal instanceof Collection<?> collection) {
      return collection.size();
    }
    if (literal instanceof Map<?, ?> map) {
      return map.size();
    }
    return literal instanceof String text ? text.codePointCount(0, text.length()) : Long.MAX_VALUE;
  }

  private static BinaryOperator negated(BinaryOperator operator) {
    return switch (operator) {
      case EQUAL -> BinaryOperator.NOT_EQUAL;
      case NOT_EQUAL -> BinaryOperator.EQUAL;
      case LESS -> BinaryOperator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER;
      case GREATER -> BinaryOperator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS;
      default -> throw new IllegalArgumentException("no comparison: " + operator);
    };
  }

  private static BinaryOperator mirrored(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      case GREATER -> BinaryOperator.LESS;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      default -> operator;
    };
  }
}
