package dev.wharfinger.internal.policy.coverage;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.type.Scalar;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the parts of one expression that should be seen both true and false. What is made of them
 * by {@code &&}, {@code ||}, {@code !} and {@code ?:} is both then, and is not asked for.
 */
record Parts(Code code, Consumer<Target> sink, Consumer<Typed.Variable> variables) {
  private static final Set<Boolean> BOTH = Set.of(true, false);

  /** Finds those of the expression. */
  void find(Typed expression, Way way, Effect effect) {
    find(expression, way, true, effect);
  }

  /** Finds those within a value on which nothing depends but what is made of it. */
  void findWithin(Typed value, Way way) {
    find(value, way, false, Effect.NONE);
  }

  /** Whether a part that decides something is asked for by itself. */
  static boolean isAsked(Typed part) {
    return part.type() == Scalar.BOOL
        && !isConstant(part)
        && !(part instanceof Typed.Logical)
        && !(part instanceof Typed.Conditional)
        && !(part instanceof Typed.Bind)
        && !isNot(part);
  }

  private static boolean isConstant(Typed part) {
    return part instanceof Typed.Constant
        || (part instanceof Typed.Variable variable && isConstant(variable.definition()));
  }

  private static boolean isNot(Typed part) {
    return part instanceof Typed.Unary unary && unary.operator() == UnaryOperator.NOT;
  }

  /** Whether a part is asked for though nothing depends on it but a value. */
  private static boolean isQuestion(Typed part) {
    return part instanceof Typed.Binary
        || part instanceof Typed.Comprehension
        || (part instanceof Typed.FieldAccess field && field.access() == Typed.Access.PRESENCE)
        || (part instanceof Typed.Lookup lookup && lookup.access() == Typed.Access.PRESENCE)
        || (part instanceof Typed.OptionalOperation operation
            && operation.operator() == Typed.OptionalOperator.HAS_VALUE);
  }

  private void find(Typed part, Way way, boolean decides, Effect effect) {
    if (part instanceof Typed.Logical logical) {
      chain(logical, way, effect);
    } else if (part instanceof Typed.Conditional conditional) {
      find(conditional.condition(), way, true, Effect.NONE);
      find(conditional.then(), way.where(code, conditional.condition(), true), decides, effect);
      find(
          conditional.otherwise(),
          way.where(code, conditional.condition(), false),
          decides,
          effect);
    } else if (part instanceof Typed.Unary unary && isNot(part)) {
      find(unary.operand(), way, decides, effect.negated());
    } else if (part instanceof Typed.Bind bind) {
      find(bind.value(), way, false, Effect.NONE);
      find(bind.body(), way, decides, effect);
    } else {
      if (part instanceof Typed.Variable variable) {
        variables.accept(variable);
      }
      boolean asked = isAsked(part) && (decides || isQuestion(part));
      if (asked) {
        ask(part, way, effect);
      }
      within(part, asked ? way.behind(Spot.of(code, part), null) : way);
    }
  }

  private void chain(Typed.Logical logical, Way way, Effect effect) {
    Way next = way;
    for (Typed operand : logical.operands()) {
      find(operand, next, true, effect.ofOperand(logical.and()));
      next = next.where(code, operand, logical.and());
    }
  }

  private void within(Typed part, Way way) {
    if (part instanceof Typed.Comprehension macro) {
      find(macro.source(), way, false, Effect.NONE);
      Typed filter = macro.filter();
      if (filter != null) {
        find(filter, way, true, Effect.NONE);
      }
      Way round = filter == null ? way : way.where(code, filter, true);
      find(macro.body(), round, isCondition(macro.macro()), Effect.NONE);
    } else if (!(part instanceof Typed.Variable)) {
      TypedTree.parts(part).forEach(operand -> find(operand, way, false, Effect.NONE));
    }
  }

  private static boolean isCondition(Macro macro) {
    return switch (macro) {
      case ALL, EXISTS, EXISTS_ONE, FILTER -> true;
      case MAP, SORT_BY, TRANSFORM_LIST, TRANSFORM_MAP, TRANSFORM_MAP_ENTRY -> false;
    };
  }

  /** The result for which one element is enough, so that it is asked for in the body already. */
  private static Optional<Boolean> decidedByElement(Macro macro) {
    return switch (macro) {
      case ALL -> Optional.of(false);
      case EXISTS -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private void ask(Typed part, Way way, Effect effect) {
    Set<Boolean> wanted = new HashSet<>(way.only(code, part).map(Set::of).orElse(BOTH));
    if (part instanceof Typed.Comprehension macro && !(macro.body() instanceof Typed.Constant)) {
      decidedByElement(macro.macro()).ifPresent(wanted::remove);
    }
    sink.accept(new Target(code, part, Spot.of(code, part), wanted, way.steps(), effect));
  }
}
