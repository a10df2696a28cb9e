package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.ExpressionPass.Wanted;
import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Optional;
import java.util.Set;

/**
 * What expressions have to yield. The API server asks for the very type, so that even what may turn
 * out to be a bool is none ({@code mustEvaluateTo} of {@code pkg/admission/plugin/cel}).
 */
final class ResultTypes {
  private ResultTypes() {}

  /** What is wrong with the type of an expression. */
  static Optional<ExpressionProblem> check(Expr expr, Checked checked, Wanted wanted) {
    Type type = checked.type();
    if (checked.isFaulty()) {
      return Optional.empty();
    }
    return switch (wanted) {
      case ANYTHING -> Optional.empty();
      case BOOL -> among(expr, type, Set.of(Scalar.BOOL), "not-bool", "a `bool`");
      case TEXT -> among(expr, type, Set.of(Scalar.STRING), "not-text", "text");
      case TEXT_OR_NULL ->
          among(expr, type, Set.of(Scalar.STRING, Scalar.NULL), "not-text", "text or null");
      case PATCH -> type instanceof ListType ? Optional.empty() : noPatch(expr, type);
    };
  }

  private static Optional<ExpressionProblem> among(
      Expr expr, Type type, Set<Scalar> possible, String code, String wanted) {
    if (type instanceof Scalar scalar && possible.contains(scalar)) {
      return Optional.empty();
    }
    String help =
        type != Scalar.DYN
            ? null
            : code.equals("not-bool") ? "compare it: `... == true`" : "convert it: `string(...)`";
    return Optional.of(
        ExpressionProblem.error(
            code,
            "this is `" + type.displayName() + "`, and " + wanted + " is needed",
            help,
            expr.range()));
  }

  private static Optional<ExpressionProblem> noPatch(Expr expr, Type type) {
    return Optional.of(
        ExpressionProblem.error(
            "not-a-patch",
            "this is `" + type.displayName() + "`, and a list of `JSONPatch{...}` is needed",
            null,
            expr.range()));
  }

  /** The same problem; where there are no parameters, it says how to get some. */
  static ExpressionProblem withoutParams(ExpressionProblem problem, AdmissionPolicyFile file) {
    return file.paramKind() == null && problem.code().equals("unknown-parameter")
        ? ExpressionProblem.error(
            problem.code(),
            problem.message(),
            "name the kind of the parameters in `spec.paramKind`",
            problem.range())
        : problem;
  }
}
