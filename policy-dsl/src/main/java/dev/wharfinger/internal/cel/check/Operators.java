package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the operators between and before values, other than {@code &&} and {@code ||}. */
final class Operators {
  private final Problems problems;
  private final Constructs constructs;
  private final Comparisons comparisons;

  Operators(Problems problems, Constructs constructs) {
    this.problems = problems;
    this.constructs = constructs;
    this.comparisons = new Comparisons(problems);
  }

  /** Checks {@code a + b}, {@code a == b}, {@code a in b} and so on. */
  Checked binary(Expr.Binary binary, Environment environment) {
    Checked left = constructs.check(binary.left(), environment);
    Checked right = constructs.check(binary.right(), environment);
    return switch (binary.operator()) {
      case EQUAL, NOT_EQUAL -> comparisons.equality(binary, left, right, environment);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> comparisons.order(binary, left, right);
      case IN -> comparisons.membership(binary, left, right);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> arithmetic(binary, left, right);
    };
  }

  private Checked arithmetic(Expr.Binary binary, Checked left, Checked right) {
    Type a = left.type();
    Type b = right.type();
    Optional<Type> type = ArithmeticTypes.result(binary.operator(), a, b);
    if (type.isEmpty()) {
      problems.error(
          "type-mismatch",
          "`"
              + a.displayName()
              + " "
              + binary.operator().symbol()
              + " "
              + b.displayName()
              + "` does not exist",
          arithmeticHelp(binary.operator(), left.typed(), right.typed()),
          binary.operatorRange());
      return Failure.at(binary.range());
    }
    return Checked.of(
        new Typed.Binary(
            binary.operator(), left.typed(), right.typed(), type.get(), binary.range()),
        Paths.result(binary.operator().symbol(), List.of(left, right)));
  }

  private static @Nullable String arithmeticHelp(BinaryOperator operator, Typed left, Typed right) {
    Type a = left.type();
    Type b = right.type();
    boolean moves = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
    String time = moves ? TimeHelp.of(left, right) : null;
    if (time != null) {
      return time;
    }
    if (a == Scalar.QUANTITY || b == Scalar.QUANTITY) {
      return "quantities are added with `a.add(b)`";
    }
    if (operator == BinaryOperator.ADD && (a == Scalar.STRING || b == Scalar.STRING)) {
      return "write `string(...)` around what is not text";
    }
    return Types.isNumber(a) && Types.isNumber(b)
        ? "convert one side, as in `double(x)`"
        : TypeHelp.ofOptional(a, b);
  }

  /** Checks {@code !a} or {@code -a}. */
  Checked unary(Expr.Unary unary, Environment environment) {
    if (unary.operator() == UnaryOperator.NOT) {
      Checked operand = constructs.bool(unary.operand(), environment);
      return Checked.condition(
          new Typed.Unary(UnaryOperator.NOT, operand.typed(), Scalar.BOOL, unary.range()),
          /* whenTrue= */ operand.whenFalse(),
          /* whenFalse= */ operand.whenTrue());
    }
    Checked operand = constructs.check(unary.operand(), environment);
    Type type = operand.type();
    if (type != Scalar.INT && type != Scalar.DOUBLE && !Types.isOpen(type)) {
      problems.error(
          "type-mismatch",
          "`-` of `" + type.displayName() + "` does not exist",
          null,
          unary.range());
      return Failure.at(unary.range());
    }
    return Checked.of(new Typed.Unary(UnaryOperator.NEGATE, operand.typed(), type, unary.range()));
  }
}
