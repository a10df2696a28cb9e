package dev.wharfinger.benchmarks.expression;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One expression, ready to be evaluated by all. */
record Contenders(
    Planned planned, CelJava legacy, CelJava planner, Predicate<ObjectNode> handWritten) {

  static Contenders of(SampleExpression expression, PodTypes types) {
    return new Contenders(
        Planned.of(expression.text(), types),
        CelJava.legacy(expression.text()),
        CelJava.planner(expression.text()),
        new HandWritten(types).of(expression));
  }

  /**
   * Makes sure that all say the same of each document, and not the same of all documents.
   *
   * @throws IllegalStateException if they do not
   */
  void compare(List<ObjectNode> nodes, List<Map<String, ?>> variables) {
    int holding = 0;
    for (int i = 0; i < nodes.size(); i++) {
      boolean holds = planned.holds(nodes.get(i));
      if (legacy.holds(variables.get(i)) != holds
          || planner.holds(variables.get(i)) != holds
          || handWritten.test(nodes.get(i)) != holds) {
        throw new IllegalStateException("the contenders do not agree on document " + i);
      }
      holding += holds ? 1 : 0;
    }
    if (holding == 0 || holding == nodes.size()) {
      throw new IllegalStateException("the documents are all alike to this expression");
    }
  }
}
