package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks {@code hasValue}, {@code value}, {@code or} and {@code orValue}. */
final class Optionals {
  private static final Map<String, Typed.OptionalOperator> OPERATORS =
      Map.of(
          "hasValue", Typed.OptionalOperator.HAS_VALUE,
          "value", Typed.OptionalOperator.VALUE,
          "or", Typed.OptionalOperator.OR,
          "orValue", Typed.OptionalOperator.OR_VALUE);

  private final Problems problems;

  Optionals(Problems problems) {
    this.problems = problems;
  }

  /**
   * Whether a call is an operation on its receiver, which is optional, or shows at run time to be.
   * In policies of our own, what is of no known type is nothing optional.
   */
  static boolean isOperation(Expr.Call call, Checked receiver, Environment environment) {
    Typed.OptionalOperator operator = OPERATORS.get(call.name());
    boolean mayBeOptional =
        receiver.type() instanceof OptionalType
            || (Types.isOpen(receiver.type()) && environment.presence() != Presence.PROVEN);
    return operator != null && mayBeOptional && call.arguments().size() == arity(operator);
  }

  /** Whether a function exists on optional values only. */
  static boolean isOperator(String name) {
    return OPERATORS.containsKey(name);
  }

  private static int arity(Typed.OptionalOperator operator) {
    return operator == Typed.OptionalOperator.OR || operator == Typed.OptionalOperator.OR_VALUE
        ? 1
        : 0;
  }

  /** A null among optional values would have no part of what is asked of them. */
  static void checkTogether(Typed a, Typed b, Problems problems) {
    boolean mixed =
        (a.type() == Scalar.NULL && b.type() instanceof OptionalType)
            || (a.type() instanceof OptionalType && b.type() == Scalar.NULL);
    if (mixed) {
      problems.advised(
          "null-beside-optional",
          "`null` is no optional value",
          "write `optional.none()`",
          (a.type() == Scalar.NULL ? a : b).range());
    }
  }

  /** Checks the operation. */
  Checked check(
      Expr.Call call,
      Expr written,
      Checked receiver,
      List<Checked> arguments,
      Environment environment) {
    OptionalType type =
        receiver.type() instanceof OptionalType optional ? optional : new OptionalType(Scalar.DYN);
    return switch (OPERATORS.get(call.name())) {
      case HAS_VALUE ->
          Checked.condition(
              operation(call, Typed.OptionalOperator.HAS_VALUE, receiver, Scalar.BOOL),
              Facts.present(Paths.value(receiver.path())),
              ValueFacts.presence(Paths.value(receiver.path()), false));
      case VALUE -> value(call, written, receiver, type, environment);
      case OR -> or(call, receiver, arguments.get(0));
      case OR_VALUE -> orValue(call, receiver, type, arguments.get(0));
    };
  }

  private Checked value(
      Expr.Call call, Expr written, Checked receiver, OptionalType type, Environment environment) {
    Path path = Paths.value(receiver.path());
    if (!environment.facts().proves(path)) {
      String optional = Written.operand(written);
      problems.unproven(
          new Problems.Unproven(
              path,
              "unguarded-value",
              "there may be no value",
              "guard it with `"
                  + optional
                  + ".hasValue() &&`, or say what absence means: `"
                  + optional
                  + ".orValue("
                  + Samples.fallback(type.element())
                  + ")`",
              call.nameRange()));
    }
    Type narrowed = Narrowing.type(type.element(), path, environment.facts());
    return Checked.of(operation(call, Typed.OptionalOperator.VALUE, receiver, narrowed), path);
  }

  private Checked or(Expr.Call call, Checked receiver, Checked other) {
    Optional<Type> type = Joins.join(receiver.type(), other.type());
    if (type.isEmpty()) {
      mismatch(receiver.type(), other);
      return Failure.at(call.range());
    }
    return Checked.of(
        new Typed.OptionalOperation(
            Typed.OptionalOperator.OR, receiver.typed(), other.typed(), type.get(), call.range()),
        Paths.result("or", List.of(receiver, other)));
  }

  private Checked orValue(Expr.Call call, Checked receiver, OptionalType type, Checked other) {
    Typed present = new Typed.Constant(null, type.element(), call.range());
    Optional<Type> joined = Joins.join(present, other.typed());
    if (joined.isEmpty()) {
      mismatch(type.element(), other);
      return Failure.at(call.range());
    }
    Path path = Paths.result(Fallback.FUNCTION, List.of(receiver, other));
    Typed typed =
        new Typed.OptionalOperation(
            Typed.OptionalOperator.OR_VALUE,
            receiver.typed(),
            other.typed(),
            joined.get(),
            call.range());
    return Checked.of(typed, path)
        .withFacts(Fallback.whenEqual(path, true), Fallback.whenEqual(path, false))
        .impliedIf(other.implied());
  }

  private void mismatch(Type expected, Checked other) {
    problems.error(
        expected == Scalar.QUANTITY ? "quantity-text" : "type-mismatch",
        "this is `" + other.type().displayName() + "`, not `" + expected.displayName() + "`",
        QuantityText.help(expected, other.typed()),
        other.typed().range());
  }

  private static Typed operation(
      Expr.Call call, Typed.OptionalOperator operator, Checked receiver, Type type) {
    return new Typed.OptionalOperation(operator, receiver.typed(), null, type, call.range());
  }
}
