package dev.wharfinger.internal.relation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelationsTest {
  private static final EvaluationOptions CLOSED = EvaluationOptions.builder().closed(true).build();

  @Test
  void aContainerKnowsItsPodAndItsWorkload() {
    String deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: a, image: b}]}
        """;
    assertThat(ask(deployment, "kubernetes.Container", "pod"))
        .extracting(pod -> ((ObjectNode) pod).path())
        .containsExactly("spec.template");
    assertThat(ask(deployment, "kubernetes.Container", "workload"))
        .extracting(workload -> ((ObjectNode) workload).get("kind"))
        .containsExactly("Deployment");
  }

  @Test
  void containerTellsWhatItIsFor() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec:
          initContainers:
          - {name: a, image: b}
          - {name: b, image: b, restartPolicy: Always}
          - {name: c, image: b, restartPolicy: null}
          containers: [{name: d, image: b, restartPolicy: Always}]
          ephemeralContainers: [{name: e, image: b}]
        """;
    assertThat(Ask.files(pod).each("kubernetes.Container", "role"))
        .containsExactlyInAnyOrder("init", "sidecar", "init", "app", "ephemeral");
  }

  @Test
  void theContainersOfAPodAreThoseOfAllThreeListsInTheOrderInWhichTheyStart() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers: [{name: web, image: b}, {name: log, image: b}]
          ephemeralContainers: [{name: debug, image: b}]
          initContainers: [{name: init, image: b}]
        """;
    assertThat(ask(pod, "kubernetes.PodTemplate", "containers"))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .extracting(container -> ((ObjectNode) container).path())
        .containsExactly(
            "spec.initContainers[0]",
            "spec.containers[0]",
            "spec.containers[1]",
            "spec.ephemeralContainers[0]");
    assertThat(ask("{apiVersion: v1, kind: Pod}", "kubernetes.PodTemplate", "containers"))
        .containsExactly(List.of());
    assertThat(ask("{apiVersion: v1, kind: Pod, spec: 5}", "kubernetes.PodTemplate", "containers"))
        .singleElement()
        .isInstanceOf(Fault.class);
  }

  @Test
  void theEffectiveSecurityContextPrefersTheContainerAndRemembersWhereValuesComeFrom() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec:
          securityContext: {runAsNonRoot: true, runAsUser: 1000}
          containers:
          - name: a
            image: b
            securityContext: {runAsNonRoot: false}
          - {name: c, image: d}
        """;
    List<@Nullable Object> contexts = ask(pod, "kubernetes.Container", "effectiveSecurityContext");
    ObjectNode first = (ObjectNode) contexts.get(0);
    ObjectNode second = (ObjectNode) contexts.get(1);
    assertThat(first.get("runAsNonRoot")).isEqualTo(false);
    assertThat(first.get("runAsUser")).isEqualTo(1000L);
    assertThat(first.place("runAsNonRoot").node().path())
        .isEqualTo("spec.containers[0].securityContext");
    assertThat(second.get("runAsNonRoot")).isEqualTo(true);
    assertThat(second.place("runAsNonRoot").node().path()).isEqualTo("spec.securityContext");
    assertThat(second.place("privileged").node().path())
        .isEqualTo("spec.containers[1].securityContext");
  }

  @Test
  void theOptionsOfWindowsAreMergedOneByOneAndThoseOfSELinuxAreNot() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec:
          securityContext:
            seLinuxOptions: {type: a, level: s0}
            windowsOptions: {runAsUserName: ContainerUser, gmsaCredentialSpec: a, gmsaCredentialSpecName: b}
          containers:
          - name: a
            image: b
            securityContext:
              seLinuxOptions: {type: b}
              windowsOptions: {hostProcess: false, gmsaCredentialSpecName: c}
        """;
    ObjectNode context =
        (ObjectNode)
            requireNonNull(ask(pod, "kubernetes.Container", "effectiveSecurityContext").get(0));
    ObjectNode windows = (ObjectNode) requireNonNull(context.get("windowsOptions"));
    assertThat(windows.get("runAsUserName")).isEqualTo("ContainerUser");
    assertThat(windows.place("runAsUserName").node().path())
        .isEqualTo("spec.securityContext.windowsOptions");
    assertThat(windows.get("hostProcess")).isEqualTo(false);
    assertThat(windows.get("gmsaCredentialSpecName")).isEqualTo("c");
    assertThat(windows.get("gmsaCredentialSpec")).isNull();
    assertThat(((ObjectNode) requireNonNull(context.get("seLinuxOptions"))).get("level")).isNull();
  }

  @Test
  void aNamespaceExistsWhereAResourceIsInIt() {
    String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: shop}, spec: {}}";
    assertThat(ask(pod, "kubernetes.Namespace", "pods"))
        .singleElement()
        .isInstanceOfSatisfying(OpenList.class, pods -> assertThat(pods).hasSize(1));
    assertThat(ask(pod, CLOSED, "kubernetes.Namespace", "pods"))
        .singleElement()
        .isNotInstanceOf(OpenList.class);
  }

  @Test
  void nobodyKnowsTheLabelsOfANamespaceThatNoFileDeclares() {
    String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: shop}, spec: {}}";
    ObjectNode namespace = (ObjectNode) ask(pod, "kubernetes.Pod", "namespace").get(0);
    ObjectNode metadata = (ObjectNode) requireNonNull(namespace.get("metadata"));
    assertThat(metadata.get("name")).isEqualTo("shop");
    assertThat(metadata.get("labels"))
        .isInstanceOfSatisfying(
            Unknown.class, labels -> assertThat(labels.reason()).contains("`shop`", "labels"));
    assertThat(metadata.get("annotations")).isInstanceOf(Unknown.class);
  }

  @Test
  void networkPolicyTypesDefaultToIngressAndToEgressIfThereAreEgressEntries() {
    assertThat(isolates("{podSelector: {}}", "Ingress")).isEqualTo(true);
    assertThat(isolates("{podSelector: {}}", "Egress")).isEqualTo(false);
    assertThat(isolates("{podSelector: {}, egress: [{}]}", "Egress")).isEqualTo(true);
    assertThat(isolates("{podSelector: {}, policyTypes: [Egress]}", "Ingress")).isEqualTo(false);
  }

  @Test
  void aSelectorWithAnExpressionDoesNotSelectEveryPod() {
    String policy =
        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {podSelector: %s}}";
    assertThat(ask(policy.formatted("{}"), "kubernetes.NetworkPolicy", "selectsEveryPod"))
        .containsExactly(true);
    assertThat(
            ask(
                policy.formatted("{matchExpressions: [{key: a, operator: Exists}]}"),
                "kubernetes.NetworkPolicy",
                "selectsEveryPod"))
        .containsExactly(false);
  }

  @Test
  void aRoleThatIsNotInAnOpenSetIsUnknown() {
    assertThat(ask(binding("vendor"), "kubernetes.ClusterRoleBinding", "role"))
        .singleElement()
        .isInstanceOf(Unknown.class);
    assertThat(grantsEverything(binding("vendor"), CLOSED)).isEqualTo(false);
  }

  @Test
  void whatCannotBeReadIsNotTakenForNothing() {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: broken}
        rules: everything
        ---
        """;
    assertThat(grantsEverything(role + binding("broken"), CLOSED)).isInstanceOf(Fault.class);
    assertThat(isolates("{podSelector: {}, policyTypes: Egress}", "Ingress"))
        .isInstanceOf(Fault.class);
  }

  @Test
  void builtInRolesAreKnown() {
    EvaluationOptions open = EvaluationOptions.defaults();
    assertThat(grantsEverything(binding("cluster-admin"), open)).isEqualTo(true);
    assertThat(grantsEverything(binding("view"), open)).isEqualTo(false);
    assertThat(grantsEverything(binding("system:auth-delegator"), open)).isEqualTo(false);
  }

  @Test
  void anAggregatedRoleGrantsWhatItsSourcesGrant() {
    String roles =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: sum}
        aggregationRule: {clusterRoleSelectors: [{matchLabels: {into: sum}}]}
        rules: []
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: part, labels: {into: %s}}
        rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
        ---
        """;
    EvaluationOptions open = EvaluationOptions.defaults();
    assertThat(grantsEverything(roles.formatted("sum") + binding("sum"), open)).isEqualTo(true);
    assertThat(grantsEverything(roles.formatted("other") + binding("sum"), open))
        .isInstanceOf(Unknown.class);
    assertThat(grantsEverything(roles.formatted("other") + binding("sum"), CLOSED))
        .isEqualTo(false);
  }

  private static String binding(String role) {
    return """
        {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: b},
         roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: %s},
         subjects: [{kind: ServiceAccount, name: ci, namespace: build}]}
        """
        .formatted(role);
  }

  private static @Nullable Object grantsEverything(String text, EvaluationOptions options) {
    List<@Nullable Object> answers = new ArrayList<>();
    Judge.of(
            "kubernetes.ClusterRoleBinding",
            View.WRITTEN,
            (binding, context) -> {
              Object role = Judge.call(context, binding, "role");
              answers.add(
                  role instanceof ObjectNode node
                      ? Judge.call(context, node, "grantsEverything")
                      : role);
              return null;
            })
        .evaluate(ResourceSet.parse("rbac.yaml", text), options);
    return answers.get(0);
  }

  private static @Nullable Object isolates(String spec, String direction) {
    String policy = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: " + spec + "}";
    return ask(
            policy, EvaluationOptions.defaults(), "kubernetes.NetworkPolicy", "isolates", direction)
        .get(0);
  }

  private static List<@Nullable Object> ask(String text, String match, String function) {
    return ask(text, EvaluationOptions.defaults(), match, function);
  }

  private static List<@Nullable Object> ask(
      String text, EvaluationOptions options, String match, String function, Object... arguments) {
    List<@Nullable Object> answers = new ArrayList<>();
    Judge.of(
            match,
            View.WRITTEN,
            (subject, context) -> {
              answers.add(Judge.call(context, subject, function, arguments));
              return null;
            })
        .evaluate(ResourceSet.parse("test.yaml", text), options);
    return answers;
  }
}
