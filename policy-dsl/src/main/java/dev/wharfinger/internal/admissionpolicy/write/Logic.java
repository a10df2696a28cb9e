package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins conditions, and leaves out what is decided already: what depends on the version of the
 * cluster is known when a policy is written out.
 */
final class Logic {
  private static final Set<BinaryOperator> ARITHMETIC =
      Set.of(
          BinaryOperator.ADD,
          BinaryOperator.SUBTRACT,
          BinaryOperator.MULTIPLY,
          BinaryOperator.DIVIDE,
          BinaryOperator.MODULO);

  /** The calls that a compiler knows to be bool, whatever they are called on. */
  private static final Set<String> TESTS =
      Set.of("hasValue", "matches", "startsWith", "endsWith", "contains", "isIP", "isCIDR");

  private Logic() {}

  static Expr and(List<Expr> operands) {
    return join(true, operands);
  }

  static Expr or(List<Expr> operands) {
    return join(false, operands);
  }

  /** The opposite, with as few parentheses as it takes. */
  static Expr not(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.value() instanceof Boolean value) {
      return Cel.literal(!value);
    }
    if (expr instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NOT) {
      return unary.operand();
    }
    if (expr instanceof Expr.Logical logical) {
      return join(!logical.and(), logical.operands().stream().map(Logic::not).toList());
    }
    if (expr instanceof Expr.Binary binary) {
      if (binary.operator() == BinaryOperator.EQUAL) {
        return Cel.binary(BinaryOperator.NOT_EQUAL, binary.left(), binary.right());
      }
      if (binary.operator() == BinaryOperator.NOT_EQUAL) {
        return Cel.equal(binary.left(), binary.right());
      }
    }
    return Cel.unary(UnaryOperator.NOT, expr);
  }

  static Expr choose(Expr condition, Expr then, Expr otherwise) {
    if (is(condition, true)) {
      return then;
    }
    return is(condition, false) ? otherwise : Cel.conditional(condition, then, otherwise);
  }

  /** Whether it is one of the literals {@code true} and {@code false}. */
  static boolean is(Expr expr, boolean value) {
    return expr instanceof Expr.Literal literal && Boolean.valueOf(value).equals(literal.value());
  }

  /** The same as what a compiler that knows no types takes for a bool. */
  static Expr asBool(Expr expr) {
    return isBool(expr) ? expr : Cel.equal(expr, Cel.literal(true));
  }

  private static boolean isBool(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return !ARITHMETIC.contains(binary.operator());
    }
    if (expr instanceof Expr.Unary unary) {
      return unary.operator() == UnaryOperator.NOT;
    }
    if (expr instanceof Expr.Comprehension macro) {
      return switch (macro.macro()) {
        case ALL, EXISTS, EXISTS_ONE -> true;
        default -> false;
      };
    }
    return expr instanceof Expr.Logical
        || expr instanceof Expr.Has
        || (expr instanceof Expr.Literal literal && literal.value() instanceof Boolean)
        || (expr instanceof Expr.Call call && TESTS.contains(call.name()));
  }

  private static Expr join(boolean and, List<Expr> operands) {
    List<Expr> joined = new ArrayList<>();
    for (Expr operand : operands) {
      if (is(operand, !and)) {
        return Cel.literal(!and);
      }
      if (operand instanceof Expr.Logical inner && inner.and() == and) {
        joined.addAll(inner.operands());
      } else if (!is(operand, and)) {
        joined.add(operand);
      }
    }
    if (joined.isEmpty()) {
      return Cel.literal(and);
    }
    return joined.size() == 1
        ? joined.get(0)
        : new Expr.Logical(and, List.copyOf(joined), Cel.NOWHERE);
  }
}
