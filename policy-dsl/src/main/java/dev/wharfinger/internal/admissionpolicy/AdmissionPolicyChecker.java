package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.ExpressionPass.Wanted;
import dev.wharfinger.internal.admissionpolicy.MatchedKinds.Request;
import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Language;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.internal.policy.check.CodeProblems;
import dev.wharfinger.internal.policy.check.Expressions;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks admission policies three times:
 *
 * <ol>
 *   <li>as the API server compiles them, with types only for {@code request} and {@code
 *       namespaceObject}: what it refuses is an error;
 *   <li>for each kind and operation that they match, with the types of the catalog: what may fail
 *       or never be true there is a warning, since a cluster takes the policy all the same;
 *   <li>without any types: this is what is planned, for a cluster evaluates them so.
 * </ol>
 *
 * <p>One checker is for one thread.
 */
public final class AdmissionPolicyChecker {
  private final Catalog catalog;
  private final Library judging;
  private final Library mutating;
  private final MatchedKinds kinds;
  private final AdmittedTypes types;

  /**
   * A checker of policies for one cluster.
   *
   * @param catalog the kinds that it serves
   * @param kubernetes the version that says which functions there are, and which defaults
   */
  public AdmissionPolicyChecker(Catalog catalog, Version kubernetes) {
    this.catalog = catalog;
    Language language = Language.kubernetes(kubernetes);
    this.judging = Library.of(StandardFunctions.kubernetes(kubernetes)).in(language);
    this.mutating = judging.in(language.withPatches());
    this.kinds = new MatchedKinds(catalog);
    this.types = new AdmittedTypes(new Defaults(kubernetes));
  }

  /**
   * Checks a policy.
   *
   * @param sink is told what is wrong, the errors first
   * @return empty if an error is told
   */
  public Optional<CheckedAdmissionPolicy> check(
      AdmissionPolicyFile file, Consumer<PolicyProblem> sink) {
    return new OnePolicy(file, sink).check();
  }

  /**
   * Tells what the API server would refuse, and gives no advice.
   *
   * @param sink is told what is wrong
   */
  public void refuse(AdmissionPolicyFile file, Consumer<PolicyProblem> sink) {
    new OnePolicy(file, sink).declare();
  }

  private final class OnePolicy {
    private final AdmissionPolicyFile file;
    private final ParsedExpressions parsed;
    private final CodeProblems problems;
    private final Set<Code> wrong = new HashSet<>();
    private final Library library;

    OnePolicy(AdmissionPolicyFile file, Consumer<PolicyProblem> sink) {
      this.file = file;
      this.library = file.mutates() ? mutating : judging;
      Expressions expressions = new Expressions(new Problems(file.source(), sink));
      this.parsed = new ParsedExpressions(expressions);
      this.problems = expressions.codeProblems();
    }

    void declare() {
      new ExpressionPass(file, Environments.declared(file, library), this::declared).run();
    }

    Optional<CheckedAdmissionPolicy> check() {
      declare();
      RequestWarnings warnings = new RequestWarnings();
      for (Request request : kinds.of(file.constraints())) {
        warnings.begin(request);
        Environments typed = Environments.typed(file, library, request, types, catalog);
        new ExpressionPass(
                file, typed, (code, environment, wanted) -> typed(code, environment, warnings))
            .run();
      }
      warnings.tell(problems);
      if (!wrong.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new ExpressionPass(file, Environments.evaluated(file, library), this::evaluated).run());
    }

    /** As the API server compiles it. */
    private Optional<Checked> declared(Code code, Environment environment, Wanted wanted) {
      Optional<Expr> expr = parsed.of(code);
      if (expr.isEmpty()) {
        wrong.add(code);
        return Optional.empty();
      }
      List<ExpressionProblem> found = new ArrayList<>();
      Checked checked = TypeChecker.check(expr.get(), environment, found::add);
      if (found.stream().allMatch(ExpressionProblem::warning)) {
        ResultTypes.check(expr.get(), checked, wanted).ifPresent(found::add);
      }
      found.removeIf(ExpressionProblem::warning);
      found.forEach(problem -> problems.tell(code, ResultTypes.withoutParams(problem, file)));
      if (found.isEmpty()) {
        return Optional.of(checked);
      }
      wrong.add(code);
      return Optional.empty();
    }

    /** For one kind of request. */
    private Optional<Checked> typed(Code code, Environment environment, RequestWarnings warnings) {
      if (wrong.contains(code)) {
        return Optional.empty();
      }
      return parsed
          .of(code)
          .map(
              expr -> TypeChecker.check(expr, environment, problem -> warnings.add(code, problem)));
    }

    /** As it is evaluated. */
    private Optional<Checked> evaluated(Code code, Environment environment, Wanted wanted) {
      return parsed.of(code).map(expr -> TypeChecker.resolve(expr, environment));
    }
  }
}
