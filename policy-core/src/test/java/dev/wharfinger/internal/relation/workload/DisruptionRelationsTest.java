package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisruptionRelationsTest {
  private static final String BUDGETS = "kubernetes.PodDisruptionBudget";
  private static final String WEB = deployment("web", "app: web", "replicas: 3,");
  private static final String CANARY = deployment("canary", "app: web, track: canary", "");

  @Test
  void budgetIsForThePodsThatItSelectsInItsNamespace() {
    Ask ask =
        Ask.cluster(
            WEB,
            CANARY,
            budget("all", "selector: {}"),
            budget("web", "selector: {matchLabels: {app: web}}"),
            budget(
                "canary",
                "selector: {matchExpressions: [{key: track, operator: In, values: [canary]}]}"),
            budget("db", "selector: {matchLabels: {app: db}}"),
            budget("none", "minAvailable: 1"),
            budget("web", "selector: {}").replace("shop", "staging"));

    assertThat(ask.each(BUDGETS, "pods"))
        .containsExactly("web canary", "web canary", "canary", "", "", "");
    assertThat(ask.each("kubernetes.PodTemplate", "podDisruptionBudgets"))
        .satisfiesExactly(
            web -> assertThat(web.split(" ")).containsExactlyInAnyOrder("all", "web"),
            canary ->
                assertThat(canary.split(" ")).containsExactlyInAnyOrder("all", "web", "canary"));
  }

  @Test
  void budgetOrPodThatIsNotFoundMayBeElsewhere() {
    Ask ask = Ask.files(WEB, budget("db", "selector: {matchLabels: {app: db}}"));

    assertThat(ask.each("kubernetes.PodTemplate", "podDisruptionBudgets")).containsExactly("...");
    assertThat(ask.each(BUDGETS, "pods")).containsExactly("...");
    assertThat(Ask.files(budget("none", "maxUnavailable: 1")).each(BUDGETS, "pods"))
        .containsExactly("");
  }

  @Test
  void emptySelectorOfTheVersionThatIsGoneIsForNoPods() {
    String old = budget("old", "selector: {}").replace("policy/v1", "policy/v1beta1");

    assertThat(Ask.cluster(WEB, old).each(BUDGETS, "pods")).containsExactly("");
    assertThat(Ask.cluster(WEB, old).each("kubernetes.PodTemplate", "podDisruptionBudgets"))
        .containsExactly("");
  }

  @Test
  void expectedPodsAreTheReplicasOfAllWorkloadsThatABudgetIsFor() {
    String budget = budget("all", "selector: {}");
    String agent = WEB.replace("kind: Deployment", "kind: DaemonSet").replace("replicas: 3,", "");
    String pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: one, namespace: shop}, spec: {containers: []}}";

    assertThat(Ask.cluster(budget, WEB, CANARY, pod).each(BUDGETS, "expectedPods"))
        .containsExactly("5");
    assertThat(Ask.cluster(budget).each(BUDGETS, "expectedPods")).containsExactly("0");
    assertThat(Ask.files(budget, WEB).each(BUDGETS, "expectedPods")).containsExactly("?");
    assertThat(Ask.cluster(budget, WEB, agent).each(BUDGETS, "expectedPods")).containsExactly("?");
  }

  @ParameterizedTest(name = "{0} of {1} pods: {2}")
  @CsvSource({
    "maxUnavailable: 1,3,1",
    "maxUnavailable: 0,3,0",
    "maxUnavailable: 5,3,3",
    "maxUnavailable: 0%,3,0",
    "maxUnavailable: 30%,3,1",
    "maxUnavailable: 100%,3,3",
    "minAvailable: 2,3,1",
    "minAvailable: 3,3,0",
    "minAvailable: 4,3,0",
    "minAvailable: 0,3,3",
    "minAvailable: 50%,3,1",
    "minAvailable: 50%,1,0",
    "minAvailable: 100%,3,0",
    "minAvailable: 1,0,0",
    "selector: {},3,0",
    "minAvailable: half,3,not-a-share",
  })
  void disruptionsAreAllowedAsTheControllerCountsThem(String spec, long pods, String allowed) {
    assertThat(Ask.files(budget("web", spec)).each(BUDGETS, "disruptionsAllowed", pods))
        .containsExactly(allowed);
  }

  private static String budget(String name, String spec) {
    return "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: %s, namespace: shop}, spec: {%s}}"
        .formatted(name, spec);
  }

  private static String deployment(String name, String labels, String spec) {
    return """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: %s, namespace: shop}
        spec: {%s selector: {}, template: {metadata: {labels: {%s}}, spec: {containers: []}}}
        """
        .formatted(name, spec, labels);
  }
}
