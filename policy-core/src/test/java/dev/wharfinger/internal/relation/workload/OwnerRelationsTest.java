package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;

class OwnerRelationsTest {
  private static final String DEPLOYMENT = resource("apps/v1", "Deployment", "web", "uid: d-1");
  private static final String REPLICA_SET =
      resource(
          "apps/v1",
          "ReplicaSet",
          "web-5d4f",
          "uid: r-1, " + owners(reference("apps/v1", "Deployment", "web", "d-1")));
  private static final String POD =
      resource(
          "v1",
          "Pod",
          "web-5d4f-x",
          "uid: p-1, " + owners(reference("apps/v1", "ReplicaSet", "web-5d4f", "r-1")));

  @Test
  void podIsOwnedByItsReplicaSetAndThatByItsDeployment() {
    Ask ask = Ask.cluster(POD, REPLICA_SET, DEPLOYMENT);

    assertThat(ask.each("kubernetes.Object", "owner")).containsExactly("web-5d4f", "web", "none");
    assertThat(ask.each("kubernetes.Object", "owners")).containsExactly("web-5d4f web", "web", "");
  }

  @Test
  void ownerThatIsMissingMayBeElsewhereUnlessTheSetIsAll() {
    assertThat(Ask.files(POD).each("kubernetes.Pod", "owner")).containsExactly("?");
    assertThat(Ask.files(POD, REPLICA_SET).each("kubernetes.Pod", "owners"))
        .containsExactly("web-5d4f ...");
    assertThat(Ask.cluster(POD).each("kubernetes.Pod", "owner")).containsExactly("none");
    assertThat(Ask.cluster(POD, REPLICA_SET).each("kubernetes.Pod", "owners"))
        .containsExactly("web-5d4f");
  }

  @Test
  void ownersThatOwnEachOtherEnd() {
    String first = resource("v1", "ConfigMap", "a", owners(reference("v1", "ConfigMap", "b", "")));
    String second = resource("v1", "ConfigMap", "b", owners(reference("v1", "ConfigMap", "c", "")));
    String third = resource("v1", "ConfigMap", "c", owners(reference("v1", "ConfigMap", "b", "")));
    String itself = resource("v1", "ConfigMap", "d", owners(reference("v1", "ConfigMap", "d", "")));

    assertThat(Ask.files(first, second, third, itself).each("kubernetes.ConfigMap", "owners"))
        .containsExactly("b c", "c", "b", "");
    assertThat(Ask.files(itself).each("kubernetes.ConfigMap", "owner")).containsExactly("d");
  }

  @Test
  void anotherResourceThatCameToHaveTheNameIsNoOwner() {
    String recreated = DEPLOYMENT.replace("d-1", "d-2");
    String written = DEPLOYMENT.replace("uid: d-1", "labels: {app: web}");

    assertThat(Ask.cluster(REPLICA_SET, recreated).each("kubernetes.ReplicaSet", "owner"))
        .containsExactly("none");
    assertThat(Ask.files(REPLICA_SET, recreated).each("kubernetes.ReplicaSet", "owner"))
        .containsExactly("?");
    assertThat(Ask.files(REPLICA_SET, written).each("kubernetes.ReplicaSet", "owner"))
        .containsExactly("web");
  }

  @Test
  void controllerComesBeforeOtherOwners() {
    String job = resource("batch/v1", "Job", "backup", "");
    String owned =
        resource(
            "v1",
            "Pod",
            "backup-x",
            owners(
                reference("v1", "ConfigMap", "other", ""),
                "{apiVersion: batch/v1, kind: Job, name: backup, controller: true}"));

    assertThat(Ask.files(owned, job).each("kubernetes.Pod", "owner")).containsExactly("backup");
  }

  @Test
  void ownerIsInTheSameNamespaceOrInNoneAndOfWhateverVersion() {
    String node = "{apiVersion: v1, kind: Node, metadata: {name: node-1}}";
    String mirror = resource("v1", "Pod", "proxy", owners(reference("v1", "Node", "node-1", "")));
    String old =
        resource(
            "v1",
            "Pod",
            "old",
            owners(reference("extensions/v1beta1", "ReplicaSet", "web-5d4f", "")));

    assertThat(Ask.files(mirror, node).each("kubernetes.Pod", "owner")).containsExactly("node-1");
    assertThat(Ask.files(old, REPLICA_SET).each("kubernetes.Pod", "owner"))
        .containsExactly("web-5d4f");
    assertThat(
            Ask.cluster(POD, REPLICA_SET.replace("namespace: shop", "namespace: staging"))
                .each("kubernetes.Pod", "owner"))
        .containsExactly("none");
  }

  @Test
  void ownerMayBeOfAKindThatNoSchemaTells() {
    String rollout = resource("argoproj.io/v1alpha1", "Rollout", "web", "");
    String owned =
        resource(
            "apps/v1",
            "ReplicaSet",
            "web-1",
            owners(reference("argoproj.io/v1alpha1", "Rollout", "web", "")));

    assertThat(Ask.files(owned, rollout).each("kubernetes.ReplicaSet", "owner"))
        .containsExactly("web");
    assertThat(Ask.files(owned).each("kubernetes.ReplicaSet", "owner")).containsExactly("?");
    assertThat(Ask.cluster(owned).each("kubernetes.ReplicaSet", "owner")).containsExactly("none");
  }

  @Test
  void ownerThatCannotBeReadIsToldAndBreaksNoOtherAnswer() {
    String broken = resource("apps/v1", "ReplicaSet", "broken", "ownerReferences: [5]");

    assertThat(Ask.files(broken, REPLICA_SET, DEPLOYMENT).each("kubernetes.ReplicaSet", "owner"))
        .hasSize(2)
        .doesNotContain("none")
        .contains("web");
  }

  private static String resource(String apiVersion, String kind, String name, String metadata) {
    return "{apiVersion: %s, kind: %s, metadata: {name: %s, namespace: shop, %s}}"
        .formatted(apiVersion, kind, name, metadata);
  }

  private static String owners(String... references) {
    return "ownerReferences: [" + String.join(", ", references) + "]";
  }

  private static String reference(String apiVersion, String kind, String name, String uid) {
    return "{apiVersion: %s, kind: %s, name: %s, uid: '%s'}".formatted(apiVersion, kind, name, uid);
  }
}
