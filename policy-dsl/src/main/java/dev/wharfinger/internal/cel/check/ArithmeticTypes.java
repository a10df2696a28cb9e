package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Optional;

/** The overloads of {@code + - * / %}, as in the list of standard definitions of cel-spec. */
final class ArithmeticTypes {
  private ArithmeticTypes() {}

  /** The type of the result; empty if the operator does not take such operands. */
  static Optional<Type> result(BinaryOperator operator, Type left, Type right) {
    if (Types.isError(left) || Types.isError(right)) {
      return Optional.of(Types.ERROR);
    }
    Type a = left instanceof EnumType ? Scalar.STRING : left;
    Type b = right instanceof EnumType ? Scalar.STRING : right;
    if (Types.isOpen(a) || Types.isOpen(b)) {
      return isOperand(operator, a) && isOperand(operator, b)
          ? Optional.of(withOpen(a, b))
          : Optional.empty();
    }
    if (a.equals(b) && isNumeric(operator, a)) {
      return Optional.of(a);
    }
    return switch (operator) {
      case ADD -> sum(a, b);
      case SUBTRACT -> difference(a, b);
      default -> Optional.empty();
    };
  }

  /** The result if one operand may be anything: the one overload that the other fits decides. */
  private static Type withOpen(Type a, Type b) {
    Type known = Types.isOpen(a) ? b : a;
    boolean decided = Types.isNumber(known) || known == Scalar.STRING || known == Scalar.BYTES;
    return decided ? known : Scalar.DYN;
  }

  private static boolean isOperand(BinaryOperator operator, Type type) {
    return Types.isOpen(type)
        || isNumeric(operator, type)
        || (operator == BinaryOperator.ADD && sum(type, type).isPresent())
        || isTime(operator, type);
  }

  private static boolean isTime(BinaryOperator operator, Type type) {
    boolean sum = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
    return sum && (type == Scalar.TIMESTAMP || type == Scalar.DURATION);
  }

  private static boolean isNumeric(BinaryOperator operator, Type type) {
    return operator == BinaryOperator.MODULO
        ? type == Scalar.INT || type == Scalar.UINT
        : Types.isNumber(type);
  }

  private static Optional<Type> sum(Type a, Type b) {
    if (a.equals(b) && (a == Scalar.STRING || a == Scalar.BYTES || a == Scalar.DURATION)) {
      return Optional.of(a);
    }
    if (a instanceof ListType && b instanceof ListType) {
      return Optional.of(Joins.join(a, b).orElseGet(() -> new ListType(Scalar.DYN)));
    }
    boolean moved =
        (a == Scalar.TIMESTAMP && b == Scalar.DURATION)
            || (a == Scalar.DURATION && b == Scalar.TIMESTAMP);
    return moved ? Optional.of(Scalar.TIMESTAMP) : Optional.empty();
  }

  private static Optional<Type> difference(Type a, Type b) {
    if (a.equals(b) && (a == Scalar.TIMESTAMP || a == Scalar.DURATION)) {
      return Optional.of(Scalar.DURATION);
    }
    return a == Scalar.TIMESTAMP && b == Scalar.DURATION
        ? Optional.of(Scalar.TIMESTAMP)
        : Optional.empty();
  }
}
