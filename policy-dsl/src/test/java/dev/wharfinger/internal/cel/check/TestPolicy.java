package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import java.util.ArrayList;
import java.util.List;

/** What the expressions of a policy see, as the policy compiler sets it up. */
record TestPolicy(Environment environment) {
  private static final Catalog CATALOG = TestTypes.catalog();

  static TestPolicy of(String self) {
    Environment environment =
        Environment.of(CATALOG, Library.of(TestFunctions.library()), new Slots(10))
            .withLocal("self", 0, CATALOG.type(self).orElseThrow())
            .withLocal("object", 1, CATALOG.type("test.Workload").orElseThrow())
            .withLocal("any", 2, Scalar.DYN)
            .withLocal("kubernetes.version", 3, Scalar.VERSION)
            .withParameter("names", List.of("a", "b"), new ListType(Scalar.STRING))
            .withParameter("strict", true, Scalar.BOOL);
    return new TestPolicy(environment);
  }

  /** Adds a variable of the policy. */
  TestPolicy withVariable(String name, String definition) {
    return new TestPolicy(environment.withVariable(name, 5, accept(definition)));
  }

  /** Checks an expression that has no problems. */
  Checked accept(String expression) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Checked checked = TypeChecker.check(parse(expression), environment, problems::add);
    if (!problems.isEmpty()) {
      throw new AssertionError(expression + ": " + problems);
    }
    return checked;
  }

  /** The codes of the problems of an expression. */
  List<String> codes(String expression) {
    return problems(expression).stream().map(ExpressionProblem::code).toList();
  }

  /** The problems of an expression. */
  List<ExpressionProblem> problems(String expression) {
    List<ExpressionProblem> problems = new ArrayList<>();
    TypeChecker.check(parse(expression), environment, problems::add);
    return problems;
  }

  /** What the checker says, underlined, or the type if all is well. */
  List<String> report(String expression) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Checked checked = TypeChecker.check(parse(expression), environment, problems::add);
    List<String> lines = new ArrayList<>();
    for (ExpressionProblem problem : problems) {
      Range range = problem.range();
      lines.add(" ".repeat(range.start()) + "^".repeat(range.end() - range.start()));
      String level = problem.warning() ? "warning " : "";
      lines.add("  " + level + problem.code() + ": " + problem.message());
      if (problem.help() != null) {
        lines.add("  help: " + problem.help());
      }
    }
    if (problems.stream().allMatch(ExpressionProblem::warning)) {
      lines.add("  : " + checked.type().displayName());
    }
    return lines;
  }

  static Expr parse(String expression) {
    List<ExpressionProblem> problems = new ArrayList<>();
    return CelParser.parse(expression, problems::add)
        .orElseThrow(() -> new AssertionError(expression + ": " + problems));
  }
}
