package dev.wharfinger.internal.relation.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.OpenList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPathsTest {
  private static final String EVERYTHING = "[{apiGroups: ['*'], resources: ['*'], verbs: ['*']}]";
  private static final String MAKE_PODS = "[{apiGroups: [''], resources: [pods], verbs: [create]}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiGroups: [''], resources: [pods], verbs: [create] | workloads",
        "apiGroups: [apps], resources: [deployments], verbs: [patch] | workloads",
        "apiGroups: [''], resources: [secrets], verbs: [list] | secrets",
        "apiGroups: [''], resources: [serviceaccounts/token], verbs: [create] | tokens",
        "apiGroups: [''], resources: [nodes/proxy], verbs: [get] | nodes-proxy",
        "apiGroups: [''], resources: [persistentvolumes], verbs: [create] | persistent-volumes",
        "apiGroups: [''], resources: [users], verbs: [impersonate] | impersonate",
        "apiGroups: [''], resources: [serviceaccounts], verbs: [impersonate] | impersonate",
        "apiGroups: [''], resources: ['*/exec'], verbs: [create] | pod-exec",
        "apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind] | bind",
        "apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [escalate] | escalate",
        "apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [patch] | webhooks",
        "apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [update] | approve-certificates",
      })
  void aPermissionThatLeadsToMoreIsAnEscalation(String rule, String id) {
    String files =
        Rbac.clusterRole("r", "[{" + rule + "}]")
            + Rbac.clusterBinding("r", Rbac.account("shop", "web"));
    assertThat(escalations(Asked.CLOSED, files)).containsExactly(id);
  }

  @Test
  void namesLimitWhatMayBeBoundAndImpersonated() {
    String bind =
        "[{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind],"
            + " resourceNames: [%s]}]";
    String binding = Rbac.clusterBinding("r", Rbac.account("shop", "web"));
    assertThat(escalations(Asked.CLOSED, Rbac.clusterRole("r", bind.formatted("view")) + binding))
        .isEmpty();
    assertThat(
            escalations(
                Asked.CLOSED, Rbac.clusterRole("r", bind.formatted("cluster-admin")) + binding))
        .containsExactly("bind");
  }

  @Test
  void whatIsInNoNamespaceCannotBeGivenInOne() {
    String nodes =
        Rbac.clusterRole("r", "[{apiGroups: [''], resources: [nodes/proxy], verbs: [get]}]")
            + Rbac.binding("shop", "ClusterRole", "r", Rbac.account("shop", "web"));
    assertThat(
            Asked.about(
                    Bindings.NAMESPACED,
                    Asked.CLOSED,
                    nodes,
                    (binding, context) -> Asked.chain(binding, context, "escalations"))
                .get(0))
        .isEqualTo(List.of());
  }

  @Test
  void aPathGoesFromNamespaceToNamespace() {
    String files =
        Rbac.clusterRole("make-pods", MAKE_PODS)
            + Rbac.clusterRole("everything", EVERYTHING)
            + Rbac.binding("build", "ClusterRole", "make-pods", Rbac.account("shop", "web"))
            + Rbac.binding("ops", "ClusterRole", "make-pods", Rbac.account("build", "ci"))
            + Rbac.clusterBinding("everything", Rbac.account("ops", "operator"));
    assertThat(path(Asked.OPEN, files))
        .isEqualTo(
            List.of(
                "ServiceAccount/shop/web may run pods as service accounts in namespace `build`",
                "ServiceAccount/build/ci may run pods as service accounts in namespace `ops`",
                "ServiceAccount/ops/operator has every permission"));
  }

  @Test
  void thereIsNoPathToANamespaceWhoseAccountsMayDoNothingMore() {
    String files =
        Rbac.clusterRole("make-pods", MAKE_PODS)
            + Rbac.binding("shop", "ClusterRole", "make-pods", Rbac.account("shop", "web"));
    assertThat(path(Asked.CLOSED, files)).isEqualTo(List.of());
    assertThat(path(Asked.OPEN, files)).isInstanceOf(OpenList.class);
  }

  @Test
  void whoIsAtTheTopNeedNotClimb() {
    String files =
        Rbac.clusterRole("everything", EVERYTHING)
            + Rbac.clusterBinding("everything", Rbac.account("shop", "web"));
    assertThat(path(Asked.OPEN, files))
        .isEqualTo(List.of("ServiceAccount/shop/web has every permission"));
  }

  @Test
  void accountsOfTheSystemNamespaceLeadToEverything() {
    String files =
        Rbac.clusterRole("make-pods", MAKE_PODS)
            + Rbac.binding("kube-system", "ClusterRole", "make-pods", Rbac.account("shop", "web"));
    assertThat(path(Asked.OPEN, files))
        .isEqualTo(
            List.of(
                "ServiceAccount/shop/web may run pods as service accounts in namespace"
                    + " `kube-system`"));
  }

  @Test
  void accountsThatLeadToEachOtherEnd() {
    String files =
        Rbac.clusterRole("make-pods", MAKE_PODS)
            + Rbac.binding("build", "ClusterRole", "make-pods", Rbac.account("shop", "web"))
            + Rbac.binding("shop", "ClusterRole", "make-pods", Rbac.account("build", "ci"));
    assertThat(path(Asked.CLOSED, files)).isEqualTo(List.of());
  }

  private static Object path(EvaluationOptions options, String files) {
    return Objects.requireNonNull(
        Asked.about(
                "kubernetes.PodTemplate",
                options,
                files + Rbac.pod("shop", "web"),
                (pod, context) -> Asked.chain(pod, context, "principal", "escalationPath"))
            .get(0));
  }

  private static List<Object> escalations(EvaluationOptions options, String files) {
    return Asked.about(
            "kubernetes.PodTemplate",
            options,
            files + Rbac.pod("shop", "web"),
            (pod, context) -> Asked.chain(pod, context, "principal", "escalations"))
        .stream()
        .flatMap(list -> list instanceof List<?> found ? found.stream() : Stream.of())
        .map(escalation -> ((ObjectNode) escalation).get("id"))
        .map(Object.class::cast)
        .toList();
  }
}
