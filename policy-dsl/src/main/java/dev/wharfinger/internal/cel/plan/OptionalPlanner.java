package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Constant;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.FirstPresent;
import dev.wharfinger.internal.cel.eval.HasValue;
import dev.wharfinger.internal.cel.eval.Wrap;
import java.util.Objects;

/**
 * Plans operations on optional values, so that no optional is made where only its content counts.
 */
final class OptionalPlanner {
  private static final Eval NO_VALUE = new Constant(Faults.noOptionalValue());

  private final Planner planner;

  OptionalPlanner(Planner planner) {
    this.planner = planner;
  }

  Eval operation(Typed.OptionalOperation node) {
    Eval content = planner.content(node.operand());
    return switch (node.operator()) {
      case HAS_VALUE -> new HasValue(content);
      case VALUE -> new FirstPresent(content, NO_VALUE);
      case OR -> new Wrap(new FirstPresent(content, planner.content(argument(node))));
      case OR_VALUE -> new FirstPresent(content, planner.of(argument(node)));
    };
  }

  private static Typed argument(Typed.OptionalOperation node) {
    return Objects.requireNonNull(node.argument(), "an alternative has an argument");
  }
}
