package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@code && || ?:}, through which facts flow from the left to the right. */
final class Conditions {
  private final Problems problems;
  private final Constructs constructs;

  Conditions(Problems problems, Constructs constructs) {
    this.problems = problems;
    this.constructs = constructs;
  }

  /** Checks an expression that has to be a bool, and tells if only one answer is possible. */
  Checked condition(Expr expr, Environment environment) {
    Checked checked = bool(expr, environment);
    Facts before = environment.facts();
    if (!before.isImpossible()) {
      boolean never = before.and(checked.whenTrue()).isImpossible();
      boolean always = before.and(checked.whenFalse()).isImpossible();
      if (never || always) {
        boolean byItself = (always ? checked.whenFalse() : checked.whenTrue()).isImpossible();
        problems.settled(always, byItself, expr.range());
      }
    }
    return checked;
  }

  /** Checks an expression that has to be a bool. */
  Checked bool(Expr expr, Environment environment) {
    Checked checked = constructs.check(expr, environment);
    Type type = checked.type();
    if (type != Scalar.BOOL && !Types.isOpen(type)) {
      problems.withdraw(checked.path());
      problems.error(
          "not-bool",
          "this is `" + type.displayName() + "`, and a `bool` is needed",
          help(expr, type),
          expr.range());
      return Failure.at(expr.range());
    }
    return checked.withFacts(
        checked.whenTrue().and(ValueFacts.isTrue(checked.path(), true)),
        checked.whenFalse().and(ValueFacts.isTrue(checked.path(), false)));
  }

  private static @Nullable String help(Expr expr, Type type) {
    if (type instanceof OptionalType optional && optional.element() == Scalar.BOOL) {
      return "write `" + Written.operand(expr) + ".orValue(false)`";
    }
    return Types.members(type).isEmpty() || !(expr instanceof Expr.Select)
        ? null
        : "ask whether it is there: `has(" + Written.text(expr) + ")`";
  }

  /** Checks a chain of {@code &&} or {@code ||}. */
  Checked logical(Expr.Logical logical, Environment environment) {
    boolean and = logical.and();
    List<Checked> operands = new ArrayList<>(logical.operands().size());
    List<List<Problems.Unproven>> unproven = new ArrayList<>(logical.operands().size());
    Facts whenAll = Facts.NONE;
    Facts whenAny = Facts.IMPOSSIBLE;
    for (Expr operand : logical.operands()) {
      List<Problems.Unproven> outer = problems.enter();
      Checked checked = condition(operand, environment.assuming(whenAll));
      unproven.add(problems.leave(outer));
      operands.add(checked);
      whenAll = whenAll.and(and ? checked.whenTrue() : checked.whenFalse());
      whenAny = whenAny.or(and ? checked.whenFalse() : checked.whenTrue());
    }
    findGuardsToTheRight(and, operands, unproven);
    Typed typed =
        new Typed.Logical(
            and, operands.stream().map(Checked::typed).toList(), Scalar.BOOL, logical.range());
    return Checked.condition(typed, and ? whenAll : whenAny, and ? whenAny : whenAll);
  }

  /**
   * A guard to the right protects too, since {@code &&} and {@code ||} absorb errors on either side
   * (cel-spec, langdef, "Logical Operators"); it is only hard to read.
   */
  private void findGuardsToTheRight(
      boolean and, List<Checked> operands, List<List<Problems.Unproven>> unproven) {
    for (int i = 0; i < operands.size(); i++) {
      for (Problems.Unproven read : unproven.get(i)) {
        boolean guarded =
            operands.subList(i + 1, operands.size()).stream()
                .map(later -> and ? later.whenTrue() : later.whenFalse())
                .anyMatch(facts -> facts.proves(read.path()));
        if (guarded) {
          problems.warning(
              "guard-on-wrong-side",
              "the guard stands to the right of what it guards",
              "write the guard first",
              read.range());
        } else {
          problems.unproven(read);
        }
      }
    }
  }

  private void findUnreachable(Expr.Conditional conditional, Checked condition, Facts before) {
    if (before.isImpossible()) {
      return;
    }
    if (before.and(condition.whenTrue()).isImpossible()) {
      problems.unreachable("false", conditional.then().range());
    } else if (before.and(condition.whenFalse()).isImpossible()) {
      problems.unreachable("true", conditional.otherwise().range());
    }
  }

  /** Checks {@code c ? a : b}. */
  Checked conditional(Expr.Conditional conditional, Environment environment) {
    Checked condition = bool(conditional.condition(), environment);
    findUnreachable(conditional, condition, environment.facts());
    Checked then = constructs.check(conditional.then(), environment.assuming(condition.whenTrue()));
    Checked otherwise =
        constructs.check(conditional.otherwise(), environment.assuming(condition.whenFalse()));
    if (problems.isOfCluster() && isImpossible(environment, condition.whenFalse())) {
      return only(then, condition, then, otherwise, conditional);
    }
    if (problems.isOfCluster() && isImpossible(environment, condition.whenTrue())) {
      return only(otherwise, condition, then, otherwise, conditional);
    }
    Optionals.checkTogether(then.typed(), otherwise.typed(), problems);
    Optional<Type> type = Joins.join(then.typed(), otherwise.typed());
    boolean emptyInstead = false;
    if (type.isEmpty() && problems.isOfCluster()) {
      // The values of a cluster have no types, so its branches may differ.
      Optional<Type> object = objectOrEmpty(then.typed(), otherwise.typed());
      emptyInstead = object.isPresent();
      type = object.or(() -> Optional.of(Scalar.DYN));
    }
    if (type.isEmpty()) {
      problems.error(
          "type-mismatch",
          "one branch is `"
              + then.type().displayName()
              + "`, the other `"
              + otherwise.type().displayName()
              + "`",
          TypeHelp.ofOptional(then.type(), otherwise.type()),
          conditional.otherwise().range());
      return Failure.at(conditional.range());
    }
    Typed typed =
        new Typed.Conditional(
            condition.typed(), then.typed(), otherwise.typed(), type.get(), conditional.range());
    return Checked.condition(
            typed,
            condition
                .whenTrue()
                .and(then.whenTrue())
                .or(condition.whenFalse().and(otherwise.whenTrue())),
            condition
                .whenTrue()
                .and(then.whenFalse())
                .or(condition.whenFalse().and(otherwise.whenFalse())))
        .impliedIf(then.implied() || otherwise.implied() || emptyInstead);
  }

  private static boolean isImpossible(Environment environment, Facts facts) {
    return environment.facts().and(facts).areImpossible();
  }

  /** A conditional of which one branch is for another kind of request. */
  private static Checked only(
      Checked branch,
      Checked condition,
      Checked then,
      Checked otherwise,
      Expr.Conditional conditional) {
    return branch.withTyped(
        new Typed.Conditional(
            condition.typed(),
            then.typed(),
            otherwise.typed(),
            branch.type(),
            conditional.range()));
  }

  /** The type of an object, if one branch is that and the other is {@code {}}. */
  private static Optional<Type> objectOrEmpty(Typed a, Typed b) {
    Typed object = isEmptyMap(a) ? b : a;
    return isEmptyMap(a) != isEmptyMap(b) && !Types.members(object.type()).isEmpty()
        ? Optional.of(object.type())
        : Optional.empty();
  }

  private static boolean isEmptyMap(Typed typed) {
    return typed instanceof Typed.MapLiteral map && map.entries().isEmpty();
  }
}
