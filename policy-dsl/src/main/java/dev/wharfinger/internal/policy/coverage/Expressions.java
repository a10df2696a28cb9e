package dev.wharfinger.internal.policy.coverage;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what there is to be seen in all expressions of a policy, each behind those before it. */
final class Expressions {
  private final PolicyFile file;
  private final List<Code> message;
  private final Consumer<Target> sink;
  private final Set<Integer> variables = new HashSet<>();

  /**
   * Prepares a search.
   *
   * @param message the expressions in the message
   */
  Expressions(PolicyFile file, List<Code> message, Consumer<Target> sink) {
    this.file = file;
    this.message = message;
    this.sink = sink;
  }

  /** The text that defines a variable. */
  static Code definition(PolicyFile file, Typed.Variable variable) {
    int number = variable.slot() - FrameLayout.FIRST_VARIABLE;
    return file.body().variables().get(number).expression();
  }

  void find(CheckedPolicy policy) {
    PolicyFile.Body written = file.body();
    CheckedPolicy.Body checked = policy.body();
    Way way = Way.START;
    for (int i = 0; i < checked.conditions().size(); i++) {
      Code code = written.conditions().get(i).expression();
      Typed condition = checked.conditions().get(i);
      parts(code).find(condition, way, Effect.ofMatchCondition());
      way = way.where(code, condition, true);
    }
    Code each = written.each();
    if (each != null && checked.each() != null) {
      way = elements(each, checked.each(), way);
    }
    Code expression = written.expression();
    parts(expression).find(checked.expression(), way, Effect.ofExpression(each != null));
    failing(checked, way.where(expression, checked.expression(), false));
  }

  private Way elements(Code each, Typed checked, Way way) {
    Spot spot = Spot.ofElements(each);
    Effect effect = new Effect("", Effect.ofMatchCondition().whenFalse());
    Set<Boolean> wanted = mayBeEmpty(checked) ? Set.of(true, false) : Set.of(true);
    sink.accept(new Target(each, checked, spot, wanted, way.steps(), effect));
    parts(each).findWithin(checked, way);
    return way.behind(spot, true);
  }

  /** Whether this is not a list that the author wrote down. */
  private static boolean mayBeEmpty(Typed each) {
    return each instanceof Typed.ListLiteral list
        ? list.elements().stream().allMatch(Typed.Element::optional)
        : !(each instanceof Typed.Constant constant) || constant.parameter();
  }

  private void failing(CheckedPolicy.Body checked, Way way) {
    List<Typed> told = checked.message().expressions().toList();
    for (int i = 0; i < told.size(); i++) {
      parts(message.get(i)).findWithin(told.get(i), way);
    }
    Typed when = checked.fix().when();
    if (when != null) {
      Code code = Objects.requireNonNull(file.body().fix().when(), "it was checked");
      parts(code).find(when, way, Effect.NONE);
    }
  }

  private Parts parts(Code code) {
    return new Parts(code, sink, this::variable);
  }

  /** The definition of a variable, wherever it is read first. */
  private void variable(Typed.Variable variable) {
    if (variables.add(variable.slot())) {
      Code code = definition(file, variable);
      Way way = Way.START.behind(Spot.of(code, variable.definition()), null);
      parts(code).find(variable.definition(), way, Effect.NONE);
    }
  }
}
