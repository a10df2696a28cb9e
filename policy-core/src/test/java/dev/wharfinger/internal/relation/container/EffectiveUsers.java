package dev.wharfinger.internal.relation.container;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who containers run as. */
final class EffectiveUsers {
  private EffectiveUsers() {}

  static List<@Nullable Object> areRoot(Containers containers) {
    List<@Nullable Object> answers = new ArrayList<>();
    Judge.of(
            "docker.Container",
            View.WRITTEN,
            (subject, context) -> {
              Object user = Judge.call(context, subject, "user");
              answers.add(
                  user instanceof ObjectNode node ? Judge.call(context, node, "isRoot") : user);
              return null;
            })
        .evaluate(
            ResourceSet.parse(containers.name(), containers.text()),
            EvaluationOptions.builder().build());
    return answers;
  }
}
