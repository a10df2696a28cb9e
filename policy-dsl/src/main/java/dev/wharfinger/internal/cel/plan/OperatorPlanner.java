package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Addition;
import dev.wharfinger.internal.cel.eval.Calculation;
import dev.wharfinger.internal.cel.eval.Comparison;
import dev.wharfinger.internal.cel.eval.Constant;
import dev.wharfinger.internal.cel.eval.ElementTest;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.IntComparison;
import dev.wharfinger.internal.cel.eval.NumberComparison;
import dev.wharfinger.internal.cel.eval.Relation;
import dev.wharfinger.internal.cel.eval.ScalarEquality;
import dev.wharfinger.internal.cel.eval.TextInSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans operators between two operands; a constant on one side often allows a shorter way. */
final class OperatorPlanner {
  private final Planner planner;

  OperatorPlanner(Planner planner) {
    this.planner = planner;
  }

  Eval binary(Typed.Binary node) {
    Eval left = planner.of(node.left());
    Eval right = planner.of(node.right());
    return switch (node.operator()) {
      case EQUAL -> relation(Relation.EQUAL, left, right);
      case NOT_EQUAL -> relation(Relation.NOT_EQUAL, left, right);
      case LESS -> relation(Relation.LESS, left, right);
      case LESS_OR_EQUAL -> relation(Relation.LESS_OR_EQUAL, left, right);
      case GREATER -> relation(Relation.GREATER, left, right);
      case GREATER_OR_EQUAL -> relation(Relation.GREATER_OR_EQUAL, left, right);
      case IN -> elementTest(left, right);
      case ADD -> new Addition(left, right);
      case SUBTRACT -> new Calculation(Calculation.Operation.SUBTRACT, left, right);
      case MULTIPLY -> new Calculation(Calculation.Operation.MULTIPLY, left, right);
      case DIVIDE -> new Calculation(Calculation.Operation.DIVIDE, left, right);
      case MODULO -> new Calculation(Calculation.Operation.REMAINDER, left, right);
    };
  }

  private static Eval relation(Relation relation, Eval left, Eval right) {
    Eval shorter = null;
    if (right instanceof Constant constant) {
      shorter = toConstant(relation, left, constant.value());
    } else if (left instanceof Constant constant) {
      shorter = toConstant(relation.reversed(), right, constant.value());
    }
    if (shorter != null) {
      return shorter;
    }
    return isCalculated(left) || isCalculated(right)
        ? new NumberComparison(relation, left, right)
        : new Comparison(relation, left, right);
  }

  private static boolean isCalculated(Eval operand) {
    return operand instanceof Calculation || operand instanceof Addition;
  }

  private static @Nullable Eval toConstant(
      Relation relation, Eval operand, @Nullable Object constant) {
    if (constant instanceof Long number) {
      return new IntComparison(relation, operand, number);
    }
    boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
    return equality && (constant instanceof String || constant instanceof Boolean)
        ? new ScalarEquality(operand, constant, relation == Relation.EQUAL)
        : null;
  }

  private static Eval elementTest(Eval value, Eval container) {
    if (container instanceof Constant constant
        && constant.value() instanceof List<?> list
        && list.stream().allMatch(String.class::isInstance)) {
      return new TextInSet(value, list.stream().map(String.class::cast).toList());
    }
    return new ElementTest(value, container);
  }
}
