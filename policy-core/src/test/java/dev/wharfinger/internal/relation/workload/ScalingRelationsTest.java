package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;

class ScalingRelationsTest {
  private static final String WORKLOADS = "kubernetes.Workload";
  private static final String REFERENCES = "kubernetes.CrossVersionObjectReference";
  private static final String WEB = workload("Deployment", "web", "replicas: 4");

  @Test
  void autoscalerLeadsToItsTargetAndBack() {
    Ask ask =
        Ask.cluster(
            WEB,
            workload("StatefulSet", "web", ""),
            autoscaler("a", "apps/v1", "Deployment", "web", "minReplicas: 2,"),
            autoscaler("gone", "apps/v1", "Deployment", "gone", ""),
            autoscaler("old", "apps/v1", "StatefulSet", "web", "")
                .replace("autoscaling/v2", "autoscaling/v1"));

    assertThat(ask.each(REFERENCES, "target")).containsExactly("web", "none");
    assertThat(ask.each("kubernetes.v1.CrossVersionObjectReference", "target"))
        .containsExactly("web");
    assertThat(ask.each(WORKLOADS, "horizontalPodAutoscalers")).containsExactly("a", "old");
    assertThat(ask.each("kubernetes.HorizontalPodAutoscaler", "scaleTarget"))
        .containsExactly("web", "gone");
    assertThat(ask.each("kubernetes.v1.HorizontalPodAutoscaler", "scaleTarget"))
        .containsExactly("web");
  }

  @Test
  void whatIsNotFoundMayBeElsewhere() {
    Ask ask = Ask.files(WEB, autoscaler("a", "apps/v1", "Deployment", "gone", ""));

    assertThat(ask.each(REFERENCES, "target")).containsExactly("?");
    assertThat(ask.each(WORKLOADS, "horizontalPodAutoscalers")).containsExactly("...");
  }

  @Test
  void referenceMeansAKindOfItsGroupAndItsOwnNamespace() {
    Ask ask =
        Ask.cluster(
            WEB,
            autoscaler("group", "example.com/v1", "Deployment", "web", ""),
            autoscaler("none", "", "Deployment", "web", ""),
            autoscaler("elsewhere", "apps/v1", "Deployment", "web", "").replace("shop", "staging"),
            autoscaler("removed", "extensions/v1beta1", "Deployment", "web", ""));

    assertThat(ask.each(REFERENCES, "target")).containsExactly("none", "none", "none", "web");
  }

  @Test
  void targetMayBeOfAKindThatNoSchemaTells() {
    String rollout =
        "{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: web, namespace: shop}}";

    assertThat(
            Ask.cluster(rollout, autoscaler("a", "argoproj.io/v1alpha1", "Rollout", "web", ""))
                .each(REFERENCES, "target"))
        .containsExactly("web");
  }

  @Test
  void replicasAreWhatIsAskedForOrTheLeastThatAnAutoscalerKeeps() {
    String autoscaler = autoscaler("a", "apps/v1", "Deployment", "web", "minReplicas: 2,");

    assertThat(Ask.cluster(WEB).each(WORKLOADS, "replicas")).containsExactly("4");
    assertThat(Ask.cluster(WEB, autoscaler).each(WORKLOADS, "replicas")).containsExactly("2");
    assertThat(
            Ask.cluster(WEB, autoscaler("a", "apps/v1", "Deployment", "web", ""))
                .each(WORKLOADS, "replicas"))
        .containsExactly("1");
    assertThat(Ask.cluster(workload("Deployment", "web", "")).each(WORKLOADS, "replicas"))
        .containsExactly("1");
    assertThat(
            Ask.cluster("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {}}")
                .each(WORKLOADS, "replicas"))
        .containsExactly("1");
  }

  @Test
  void rivalsAreAutoscalersOfTheSameTargetInWhateverVersion() {
    String a = autoscaler("a", "apps/v1", "Deployment", "web", "");
    Ask ask =
        Ask.cluster(
            a,
            autoscaler("b", "apps/v1beta1", "Deployment", "web", ""),
            autoscaler("other", "apps/v1", "StatefulSet", "web", ""),
            a.replace("shop", "staging"),
            autoscaler("old", "apps/v1", "Deployment", "web", "")
                .replace("autoscaling/v2", "autoscaling/v1"));

    assertThat(ask.each("kubernetes.HorizontalPodAutoscaler", "rivals"))
        .containsExactly("b old", "a old", "", "");
    assertThat(ask.each("kubernetes.v1.HorizontalPodAutoscaler", "rivals")).containsExactly("a b");
    assertThat(Ask.files(a).each("kubernetes.HorizontalPodAutoscaler", "rivals"))
        .containsExactly("...");
  }

  @Test
  void verticalAutoscalerHasATargetAndRivalsOfItsKind() {
    String vertical =
        """
        apiVersion: autoscaling.k8s.io/v1
        kind: VerticalPodAutoscaler
        metadata: {name: %s, namespace: shop}
        spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
        """;
    Ask ask =
        Ask.cluster(
            WEB,
            vertical.formatted("a"),
            vertical.formatted("b"),
            autoscaler("h", "apps/v1", "Deployment", "web", ""));

    assertThat(ask.each("kubernetes.VerticalPodAutoscaler", "rivals")).containsExactly("b", "a");
    assertThat(ask.each("kubernetes.v1.CrossVersionObjectReference", "target"))
        .containsExactly("web", "web");
    assertThat(ask.each(WORKLOADS, "horizontalPodAutoscalers")).containsExactly("h");
  }

  @Test
  void replicasAreUnknownWhereNodesOrWhatIsInNoFileDecides() {
    assertThat(Ask.cluster(workload("DaemonSet", "agent", "")).each(WORKLOADS, "replicas"))
        .containsExactly("?");
    assertThat(Ask.files(workload("Deployment", "web", "")).each(WORKLOADS, "replicas"))
        .containsExactly("?");
    assertThat(Ask.files(WEB).each(WORKLOADS, "replicas")).containsExactly("4");
  }

  private static String workload(String kind, String name, String spec) {
    return "{apiVersion: apps/v1, kind: %s, metadata: {name: %s, namespace: shop}, spec: {%s}}"
        .formatted(kind, name, spec);
  }

  private static String autoscaler(
      String name, String apiVersion, String kind, String target, String spec) {
    return """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: %s, namespace: shop}
        spec: {%s maxReplicas: 5, scaleTargetRef: {apiVersion: '%s', kind: %s, name: %s}}
        """
        .formatted(name, spec, apiVersion, kind, target);
  }
}
