package dev.wharfinger.internal.cel.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How deep expressions are, the definitions of the variables that they read included: what plans
 * and evaluates them calls itself once for each level. The parser looks at one expression only.
 */
final class Depth {
  /** As much as a single expression may have. */
  static final int DEEPEST = 500;

  private final Map<Integer, Integer> ofVariables = new HashMap<>();

  /** The depth of an expression. */
  int of(Typed root) {
    int deepest = 0;
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(root, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      int depth = level.depth();
      if (level.typed() instanceof Typed.Variable variable) {
        depth += ofVariable(variable);
      } else {
        int next = depth + 1;
        TypedTree.partsOf(level.typed()).forEach(part -> open.push(new Level(part, next)));
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /** Known for all variables that are read more than once, so that each is gone through once. */
  private int ofVariable(Typed.Variable variable) {
    Integer known = ofVariables.get(variable.slot());
    if (known == null) {
      known = of(variable.definition());
      ofVariables.put(variable.slot(), known);
    }
    return known;
  }

  private record Level(Typed typed, int depth) {}
}
