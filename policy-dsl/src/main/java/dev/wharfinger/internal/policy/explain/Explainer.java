package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.policy.place.PlaceFinder;
import dev.wharfinger.spi.Clue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells why the expressions of one policy have the values that they have, by evaluating their parts
 * once more. Thread-safe.
 */
public final class Explainer {
  private final Map<Integer, String> variables;
  private final Map<Typed, Eval> plans = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Typed, PlaceFinder> finders =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * Creates an explainer.
   *
   * @param variables what the author wrote for each variable of the policy, by its slot
   */
  public Explainer(Map<Integer, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * Tells why an expression is true or false, or why it has no value.
   *
   * @param text what the author wrote
   * @param frame as the expression found it; its steps are used
   * @return the parts that decided, the most telling first; few
   */
  public List<Clue> explain(Typed expression, String text, Frame frame) {
    Values values = part -> plans.computeIfAbsent(part, Planner::plan).eval(frame);
    Places places = new Places(frame, part -> finders.computeIfAbsent(part, PlaceFinder::of));
    Clues clues = new Clues(text, places);
    new Decision(values, clues, frame, variables).why(expression);
    return clues.list();
  }
}
