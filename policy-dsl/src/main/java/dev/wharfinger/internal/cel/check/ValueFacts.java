package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions say of values: two that contradict each other are never both true. Parameters say
 * nothing, since they are another's to change.
 */
final class ValueFacts {
  private static final String PRESENCE = "has";
  private static final String SIZE = "size";

  private ValueFacts() {}

  /** That a bool is true, or that it is false. */
  static Facts isTrue(@Nullable Path path, boolean truth) {
    return among(path, Set.of(truth));
  }

  /** That something is there, or that it is not. */
  static Facts presence(@Nullable Path path, boolean there) {
    return path == null ? Facts.NONE : isTrue(presenceOf(path), there);
  }

  static Path presenceOf(Path path) {
    return new Path.ResultOf(PRESENCE, List.of(path));
  }

  /** That a value equals a literal, or that it does not. */
  static Facts equality(Checked value, Typed other, boolean equal) {
    return other instanceof Typed.Constant constant && !constant.parameter()
        ? oneOf(value, constant.value() == null ? Set.of() : Set.of(constant.value()), equal)
        : Facts.NONE;
  }

  /** That a value is one of these literals, or that it is none of them. */
  static Facts oneOf(Checked value, Set<Object> literals, boolean among) {
    boolean tells = !literals.isEmpty() && literals.stream().allMatch(PossibleValues::tells);
    if (!tells || !isPlain(value.type())) {
      return Facts.NONE;
    }
    return among
        ? among(value.path(), literals)
        : facts(value.path(), PossibleValues.noneOf(literals));
  }

  /** That {@code left operator right} holds, for an int and a literal. */
  static Facts order(BinaryOperator operator, Checked left, Checked right) {
    if (left.type() != Scalar.INT
        || !(right.typed() instanceof Typed.Constant constant)
        || constant.parameter()
        || !(constant.value() instanceof Long number)) {
      return Facts.NONE;
    }
    return switch (operator) {
      case LESS -> atMost(left.path(), number, true);
      case LESS_OR_EQUAL -> atMost(left.path(), number, false);
      case GREATER -> atLeast(left.path(), number, true);
      case GREATER_OR_EQUAL -> atLeast(left.path(), number, false);
      default -> Facts.NONE;
    };
  }

  private static Facts atMost(@Nullable Path path, long number, boolean less) {
    return less && number == Long.MIN_VALUE
        ? Facts.IMPOSSIBLE
        : facts(path, PossibleValues.range(Long.MIN_VALUE, less ? number - 1 : number));
  }

  private static Facts atLeast(@Nullable Path path, long number, boolean more) {
    return more && number == Long.MAX_VALUE
        ? Facts.IMPOSSIBLE
        : facts(path, PossibleValues.range(more ? number + 1 : number, Long.MAX_VALUE));
  }

  private static Facts among(@Nullable Path path, Set<Object> values) {
    return facts(path, PossibleValues.among(values));
  }

  private static Facts facts(@Nullable Path path, PossibleValues values) {
    if (path == null || path instanceof Path.Literal) {
      return Facts.NONE;
    }
    boolean size = path instanceof Path.ResultOf result && result.function().equals(SIZE);
    return Facts.values(path, size ? values.and(PossibleValues.range(0, Long.MAX_VALUE)) : values);
  }

  /** Whether values of the type equal a literal only if they are the same in Java. */
  private static boolean isPlain(Type type) {
    return type == Scalar.STRING
        || type == Scalar.BOOL
        || type == Scalar.INT
        || type instanceof EnumType;
  }
}
