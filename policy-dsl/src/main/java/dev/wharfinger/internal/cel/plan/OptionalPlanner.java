package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Absent;
import dev.wharfinger.internal.cel.eval.Constant;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.FirstPresent;
import dev.wharfinger.internal.cel.eval.HasValue;
import dev.wharfinger.internal.cel.eval.OptionalMap;
import dev.wharfinger.internal.cel.eval.Optionals;
import dev.wharfinger.internal.cel.eval.Wrap;
import dev.wharfinger.type.OptionalType;
import java.util.Objects;

/**
 * Plans operations on optional values, so that no optional is made where only its content counts.
 */
final class OptionalPlanner {
  private static final Eval NO_VALUE = new Constant(Faults.noOptionalValue());

  private static final Eval NOTHING = new Constant(Optionals.wrap(Absent.ABSENT));

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

  /** The macro yields what its body does, of which it may only show later that it is optional. */
  Eval flatMap(Typed.Bind node) {
    Eval value = planner.content(node.value());
    return node.body().type() instanceof OptionalType
        ? new Wrap(new OptionalMap(node.slot(), value, planner.content(node.body())))
        : new FirstPresent(new OptionalMap(node.slot(), value, planner.of(node.body())), NOTHING);
  }

  private static Typed argument(Typed.OptionalOperation node) {
    return Objects.requireNonNull(node.argument(), "an alternative has an argument");
  }
}
