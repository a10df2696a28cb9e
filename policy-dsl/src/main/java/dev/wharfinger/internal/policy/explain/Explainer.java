package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.spi.Clue;
import java.util.List;
import java.util.Map;

/**
 * Tells why the expressions of one policy have the values that they have, by evaluating their parts
 * once more. Thread-safe.
 */
public final class Explainer {
  private final Map<Integer, String> variables;
  private final Parts parts = new Parts();

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
    Clues clues = new Clues(text, parts, new Places(frame, parts));
    new Decision(parts, clues, frame, variables).why(expression);
    return clues.list();
  }
}
