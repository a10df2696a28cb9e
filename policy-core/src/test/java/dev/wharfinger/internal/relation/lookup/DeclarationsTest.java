package dev.wharfinger.internal.relation.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several resources of one name is meant. */
class DeclarationsTest {
  private static final String POD =
      "\n---\n{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}}\n";

  private static String namespace(String tier) {
    return "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {tier: %s}}}"
        .formatted(tier);
  }

  /** The tier of the namespace of the pod, or why nobody knows. */
  private static String tier(Map<String, String> files) {
    ResourceSet set =
        ResourceSet.of(
            files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> ResourceSet.parse(file.getKey(), file.getValue()))
                .toList());
    List<@Nullable Object> answers = new ArrayList<>();
    Judge.of(
            "kubernetes.Pod",
            View.WRITTEN,
            (pod, context) -> {
              answers.add(Judge.call(context, pod, "namespace"));
              return null;
            })
        .evaluate(set, EvaluationOptions.defaults());
    assertThat(answers).hasSize(1);
    return answers.get(0) instanceof ObjectNode found
        ? String.valueOf(Nodes.text(found, "metadata", "labels", "tier").orElse(""))
        : ((Unknown) answers.get(0)).reason();
  }

  @Test
  void theOneInTheSameFileIsMeant() {
    assertThat(tier(Map.of("a.yaml", namespace("front"), "b.yaml", namespace("back") + POD)))
        .isEqualTo("back");
  }

  @Test
  void elseTheOneInTheNearestFolderIs() {
    assertThat(
            tier(
                Map.of(
                    "aws/namespace.yaml", namespace("front"),
                    "gke/namespace.yaml", namespace("back"),
                    "gke/deploy/pod.yaml", POD)))
        .isEqualTo("back");
    assertThat(
            tier(
                Map.of(
                    "aws\\namespace.yaml", namespace("front"),
                    "gke\\namespace.yaml", namespace("back"),
                    "gke\\pod.yaml", POD)))
        .isEqualTo("back");
  }

  @Test
  void nobodyKnowsWhichOfTwoThatAreEquallyNear() {
    assertThat(
            tier(
                Map.of(
                    "aws/namespace.yaml", namespace("front"),
                    "gke/namespace.yaml", namespace("back"),
                    "pod.yaml", POD)))
        .isEqualTo(
            "the Namespace `shop` is declared in different ways, as at aws/namespace.yaml:1"
                + " and gke/namespace.yaml:1");
    assertThat(tier(Map.of("a.yaml", namespace("front") + "\n---\n" + namespace("back") + POD)))
        .isEqualTo(
            "the Namespace `shop` is declared in different ways, as at a.yaml:1 and a.yaml:3");
  }

  @Test
  void twoThatSayTheSameAreOne() {
    assertThat(
            tier(
                Map.of(
                    "a.yaml",
                    namespace("front"),
                    "b.yaml",
                    """
                    kind: Namespace
                    apiVersion: v1
                    metadata: {labels: {tier: 'front'}, name: shop}
                    """,
                    "pod.yaml",
                    POD)))
        .isEqualTo("front");
  }
}
