package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Scalar;
import java.util.Set;

/** Checks what operators are applied to. */
record Operators(Told told) {
  private static final Set<String> EQUALITY = Set.of("==", "===", "!=", "!==");
  private static final Set<String> ARITHMETIC =
      Set.of("<", ">", "<=", ">=", "-", "*", "/", "%", "**");

  void check(Tree operation, Shape left, Shape right) {
    String operator = operation.text("operator");
    if (EQUALITY.contains(operator)) {
      value(operation.part("right"), left);
      value(operation.part("left"), right);
      same(operation, left, right);
    } else if (ARITHMETIC.contains(operator)) {
      number(operation.part("left"), left);
      number(operation.part("right"), right);
    }
  }

  /** A text that is compared with a field must be one of those that the field can have. */
  private void value(Tree literal, Shape compared) {
    if (compared instanceof Shape.Of of
        && of.type() instanceof EnumType values
        && literal.json().path("value").isTextual()
        && !values.values().contains(literal.text("value"))) {
      String text = literal.text("value");
      told.error(
          literal,
          "unknown-enum-value",
          "`" + values.displayName() + "` has no value `" + text + "`",
          NearestName.help(text, values.values())
              .orElse("the values are " + Quoted.list(values.values())));
    }
  }

  private void same(Tree operation, Shape left, Shape right) {
    if (isValue(left) && isValue(right)) {
      told.error(
          operation,
          "compared-objects",
          "these are never the same object, whatever they say",
          "write `a.equals(b)`");
    }
  }

  private void number(Tree at, Shape shape) {
    if (isValue(shape) && shape instanceof Shape.Of of) {
      boolean isTime = of.type() == Scalar.TIMESTAMP || of.type() == Scalar.DURATION;
      if (!isTime) {
        told.error(
            at,
            "not-a-number",
            "a `" + of.type().displayName() + "` is no number",
            "compare it by its methods, as `a.isGreaterThan(b)`");
      }
    }
  }

  private static boolean isValue(Shape shape) {
    return shape instanceof Shape.Of of
        && of.type() instanceof Scalar scalar
        && ScriptScalars.areObjects(scalar);
  }
}
