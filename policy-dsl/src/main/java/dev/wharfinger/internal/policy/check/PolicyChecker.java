package dev.wharfinger.internal.policy.check;

import dev.wharfinger.Operation;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Facts;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.Declaration.Param;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks the expressions of a policy against the types that it looks at. */
public final class PolicyChecker {
  private static final Library LIBRARY = Library.of(StandardFunctions.own());

  private final PolicyFile file;
  private final Problems problems;
  private final Expressions expressions;
  private final Slots slots;
  private final boolean perElement;
  private final List<Typed> conditions = new ArrayList<>();
  private final OnlyContainers containers = new OnlyContainers();
  private Environment environment;
  private Optional<Checked> each = Optional.empty();

  private PolicyChecker(PolicyFile file, Environment environment, Consumer<PolicyProblem> sink) {
    this.file = file;
    this.problems = new Problems(file.source(), sink);
    this.expressions = new Expressions(problems);
    this.slots = environment.slots();
    this.environment = environment;
    Code code = file.body().each();
    this.perElement =
        code != null
            && !file.body().variables().isEmpty()
            && code.scalar().start() < start(file.body().variables());
  }

  /**
   * Checks a policy.
   *
   * @param severity what reports say of it
   * @return empty if an error is told
   */
  public static Optional<CheckedPolicy> check(
      PolicyFile file,
      ParamBinder.Params params,
      Severity severity,
      Catalog catalog,
      Consumer<PolicyProblem> sink) {
    Slots slots = new Slots(FrameLayout.FIRST_VARIABLE + file.body().variables().size());
    Environment environment =
        seenAs(file.declaration().view(), Environment.of(catalog, LIBRARY, slots));
    PolicyChecker checker = new PolicyChecker(file, environment, sink);
    Optional<MatchTypes> types =
        MatchTypes.resolve(file.declaration().match(), catalog, checker.problems);
    return types.flatMap(found -> checker.policy(found, params, severity));
  }

  /** What a server of any version fills in is never absent from what it stores. */
  private static Environment seenAs(View view, Environment environment) {
    return view == View.DEFAULTED ? environment.withFilledIn(Defaults::alwaysFill) : environment;
  }

  private Optional<CheckedPolicy> policy(
      MatchTypes types, ParamBinder.Params params, Severity severity) {
    names(types, params);
    declarations();
    PolicyFile.Body body = file.body();
    Optional<Checked> expression = expression(body.expression());
    expression.ifPresent(checked -> containers.add(body.expression(), checked.typed()));
    containers.tell(expressions.codeProblems());
    Environment failing =
        environment.assuming(expression.map(Checked::whenFalse).orElse(Facts.NONE));
    List<Typed> at = new ArrayList<>();
    body.at()
        .forEach(code -> expressions.path(code, failing).map(Checked::typed).ifPresent(at::add));
    Message<Typed> message =
        expressions.message(
            MessageReader.read(body.message(), expressions.codeProblems()), failing);
    CheckedPolicy.Fix fix = new FixChecker(expressions, failing).check(body.fix());
    return expression.map(
        checked ->
            new CheckedPolicy(
                file,
                file.declaration().about(severity).lacking(params.missing()),
                types.subjects(),
                idle(params),
                new CheckedPolicy.Body(
                    conditions,
                    each.map(Checked::typed).orElse(null),
                    checked.typed(),
                    at,
                    message,
                    fix),
                new FrameLayout(body.variables().size(), perElement, slots.count())));
  }

  /** Where there is {@code each}, its elements may all be faults: then {@code false} is meant. */
  private Optional<Checked> expression(Code code) {
    boolean isMeant = each.isPresent() && code.text().trim().equals("false");
    return isMeant
        ? expressions.value(code, environment)
        : expressions.condition(code, environment);
  }

  private void names(MatchTypes types, ParamBinder.Params params) {
    boolean hasOld = !file.declaration().operations().contains(Operation.CREATE);
    Type old = hasOld ? types.object() : new OptionalType(types.object());
    environment =
        environment
            .withLocal("self", FrameLayout.SELF, types.self())
            .withLocal("object", FrameLayout.OBJECT, types.object())
            .withLocal("old", FrameLayout.OLD, old)
            .withLocal("kubernetes.version", FrameLayout.KUBERNETES_VERSION, Scalar.VERSION);
    for (Param param : file.declaration().params()) {
      String name = param.name().value();
      environment = environment.withParameter(name, params.values().get(name), param.type().type());
    }
  }

  /**
   * Checks match conditions, variables and elements in file order, so that each sees those before
   * it. Match conditions are judged once for a subject, so they never see its elements.
   */
  private void declarations() {
    PolicyFile.Body body = file.body();
    boolean conditionsFirst = start(body.conditions()) < start(body.variables());
    if (perElement) {
      conditions();
      elements();
      variables();
    } else if (conditionsFirst) {
      conditions();
      variables();
      elements();
    } else {
      variables();
      conditions();
      elements();
    }
  }

  private void conditions() {
    for (Named condition : file.body().conditions()) {
      expressions
          .condition(condition.expression(), environment)
          .ifPresent(
              checked -> {
                conditions.add(checked.typed());
                containers.add(condition.expression(), checked.typed());
                environment = environment.assuming(checked.whenTrue());
              });
    }
  }

  private void variables() {
    int slot = FrameLayout.FIRST_VARIABLE;
    for (Named variable : file.body().variables()) {
      String name = variable.name().value();
      Optional<Checked> checked = expressions.value(variable.expression(), environment);
      checked.ifPresent(found -> containers.add(variable.expression(), found.typed()));
      environment =
          checked.isPresent()
              ? environment.withVariable(name, slot, checked.get())
              : environment.withFaulty("variables." + name);
      slot++;
    }
  }

  private void elements() {
    Code code = file.body().each();
    if (code != null) {
      each = expressions.soundValue(code, environment);
      Elements elements = new Elements(code, expressions);
      environment =
          each.isPresent()
              ? elements.bind(each.get(), environment)
              : elements.bindFaulty(environment);
    }
  }

  private Optional<String> idle(ParamBinder.Params params) {
    if (!params.missing().isEmpty()) {
      return Optional.of("no value for " + Quoted.list(params.missing()));
    }
    return Optional.empty();
  }

  private static int start(List<Named> named) {
    return named.isEmpty() ? Integer.MAX_VALUE : named.get(0).name().start();
  }
}
