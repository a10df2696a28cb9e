package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.EvaluationContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What derived functions answer about manifests. */
final class Asked {
  static final EvaluationOptions OPEN = EvaluationOptions.defaults();
  static final EvaluationOptions CLOSED = EvaluationOptions.builder().closed(true).build();

  private Asked() {}

  /** Something asked about a node in its evaluation. */
  @FunctionalInterface
  interface Question {
    @Nullable Object of(ObjectNode subject, EvaluationContext context);
  }

  /** The answers for every node of a type. */
  static List<@Nullable Object> about(
      String match, EvaluationOptions options, String manifests, Question question) {
    List<@Nullable Object> answers = new ArrayList<>();
    Judge.of(
            match,
            View.WRITTEN,
            (subject, context) -> {
              answers.add(question.of(subject, context));
              return null;
            })
        .evaluate(ResourceSet.parse("rbac.yaml", manifests), options);
    return answers;
  }

  /** What a chain of functions without parameters answers about a node. */
  static @Nullable Object chain(ObjectNode subject, EvaluationContext context, String... names) {
    Object value = subject;
    for (String name : names) {
      if (!(value instanceof ObjectNode node)) {
        return value;
      }
      value = Judge.call(context, node, name);
    }
    return value;
  }
}
