package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.YamlTraps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Parses and checks the expressions of one policy file. */
public record Expressions(Problems problems) {

  /** An expression that has to be a bool. */
  Optional<Checked> condition(Code code, Environment environment) {
    return check(code, environment, TypeChecker::checkCondition);
  }

  /** An expression of any type. */
  Optional<Checked> value(Code code, Environment environment) {
    return check(code, environment, TypeChecker::check);
  }

  /** An expression of any type; empty if anything is wrong with it. */
  Optional<Checked> soundValue(Code code, Environment environment) {
    return sound(code, environment, TypeChecker::check);
  }

  /** A path, which may lead to what is not there; empty if anything is wrong with it. */
  Optional<Checked> path(Code code, Environment environment) {
    return sound(code, environment, TypeChecker::checkPath);
  }

  /** A text with expressions in it; those that are wrong are left out. */
  Message<Typed> message(Message<Code> message, Environment environment) {
    List<Message.Part<Typed>> parts = new ArrayList<>();
    for (Message.Part<Code> part : message.parts()) {
      if (part instanceof Message.Value<Code> value) {
        value(value.expression(), environment)
            .ifPresent(checked -> parts.add(new Message.Value<>(checked.typed())));
      } else if (part instanceof Message.Words<Code> words) {
        parts.add(new Message.Words<>(words.text()));
      }
    }
    return new Message<>(parts);
  }

  /** Tells the problems of an expression. */
  public CodeProblems codeProblems() {
    return new CodeProblems(problems);
  }

  private Optional<Checked> sound(Code code, Environment environment, Check check) {
    List<ExpressionProblem> found = new ArrayList<>();
    Optional<Checked> checked = parse(code).map(expr -> check.check(expr, environment, found::add));
    found.forEach(problem -> codeProblems().tell(code, problem));
    return checked.filter(any -> found.stream().allMatch(ExpressionProblem::warning));
  }

  private Optional<Checked> check(Code code, Environment environment, Check check) {
    return parse(code)
        .map(expr -> check.check(expr, environment, problem -> codeProblems().tell(code, problem)));
  }

  /** The expression; empty if it cannot be parsed, which is told. */
  public Optional<Expr> parse(Code code) {
    List<ExpressionProblem> found = new ArrayList<>();
    Optional<Expr> expr = CelParser.parse(code.text(), found::add);
    Optional<PolicyProblem> trap =
        expr.isPresent() ? Optional.empty() : YamlTraps.comment(problems.source(), code.scalar());
    if (trap.isPresent()) {
      problems.sink().accept(trap.get());
    } else {
      found.forEach(problem -> codeProblems().tell(code, problem));
    }
    return expr;
  }

  /** A way of checking. */
  @FunctionalInterface
  private interface Check {
    Checked check(Expr expr, Environment environment, Consumer<ExpressionProblem> problems);
  }
}
