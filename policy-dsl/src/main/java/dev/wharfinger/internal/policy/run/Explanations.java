package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.explain.Explainer;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.spi.Clue;
import dev.wharfinger.type.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells why a policy did not pass. */
final class Explanations {
  /** Fewer than the evaluation had: an expression that goes through so much tells itself little. */
  private static final long STEPS = 100_000;

  private final PolicyFile.Body written;
  private final CheckedPolicy.Body checked;
  private final Explainer explainer;

  Explanations(CheckedPolicy policy) {
    this.written = policy.file().body();
    this.checked = policy.body();
    Map<Integer, String> variables = new HashMap<>();
    for (PolicyFile.Named variable : written.variables()) {
      variables.put(FrameLayout.FIRST_VARIABLE + variables.size(), variable.expression().text());
    }
    this.explainer = new Explainer(variables);
  }

  List<Clue> ofExpression(@Nullable Object result, Frame frame) {
    return explain(result, checked.expression(), written.expression(), frame);
  }

  List<Clue> ofCondition(@Nullable Object result, int number, Frame frame) {
    Typed condition = checked.conditions().get(number);
    return explain(result, condition, written.conditions().get(number).expression(), frame);
  }

  List<Clue> ofEach(@Nullable Object result, Frame frame) {
    return checked.each() == null || written.each() == null
        ? List.of()
        : explain(result, checked.each(), written.each(), frame);
  }

  private List<Clue> explain(@Nullable Object result, Typed expression, Code text, Frame frame) {
    boolean limit = result instanceof Fault fault && fault.code().startsWith("limit-");
    if (limit) {
      return List.of();
    }
    Frame again = frame.copy();
    again.allow(STEPS);
    return explainer.explain(expression, text.text(), again);
  }
}
