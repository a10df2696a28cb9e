package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.type.Cost;
import java.util.List;

/**
 * How many steps it takes to evaluate an expression once, without the loops in it: those take their
 * own. So that an expression of thousands of operations, evaluated for each of thousands of
 * elements, takes millions of steps.
 */
final class Weights {
  /** Few expressions have more parts, and a step should be worth its count. */
  private static final int PARTS_A_STEP = 32;

  private Weights() {}

  /** The steps of a round of a macro, one at least. */
  static int ofRound(List<Typed> expressions) {
    long parts = 0;
    for (Typed part : TypedTree.written(expressions)) {
      parts += 1 + weight(part);
    }
    return (int) (1 + parts / PARTS_A_STEP);
  }

  private static long weight(Typed part) {
    return part instanceof Typed.Constant constant && constant.value() instanceof String text
        ? text.length() / Cost.CHARACTERS_A_STEP
        : 0;
  }
}
