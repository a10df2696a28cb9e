package dev.wharfinger.internal.relation.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalsTest {
  private static final String SECRETS = "[{apiGroups: [''], resources: [secrets], verbs: [get]}]";
  private static final Object[] READ_SECRETS = {"get", "", "secrets"};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: ServiceAccount, name: web, namespace: shop}",
        "{kind: User, name: 'system:serviceaccount:shop:web'}",
        "{kind: Group, name: 'system:serviceaccounts'}",
        "{kind: Group, name: 'system:serviceaccounts:shop'}",
        "{kind: Group, name: 'system:authenticated'}",
      })
  void aServiceAccountHasWhatIsGivenToItOrItsGroups(String subject) {
    String files = Rbac.clusterRole("r", SECRETS) + Rbac.clusterBinding("r", subject);
    assertThat(podAllows(Asked.OPEN, files)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: ServiceAccount, name: web, namespace: other}",
        "{kind: User, name: web}",
        "{kind: Group, name: 'system:serviceaccounts:other'}",
        "{kind: Group, name: 'system:unauthenticated'}",
      })
  void aServiceAccountDoesNotHaveWhatIsGivenToOthers(String subject) {
    String files = Rbac.clusterRole("r", SECRETS) + Rbac.clusterBinding("r", subject);
    assertThat(podAllows(Asked.CLOSED, files)).isEqualTo(false);
    assertThat(podAllows(Asked.OPEN, files)).isInstanceOf(Unknown.class);
  }

  @Test
  void serviceAccountExistsInItsNamespaceOrMayBeElsewhere() {
    String files =
        """
        {apiVersion: v1, kind: ServiceAccount, metadata: {name: web, namespace: shop}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {namespace: shop}, spec: {serviceAccountName: web}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {namespace: other}, spec: {serviceAccountName: web}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {namespace: other}, spec: {serviceAccountName: ''}}
        """;
    assertThat(podAccountsExist(Asked.CLOSED, files)).containsExactly(true, false, true);
    assertThat(podAccountsExist(Asked.OPEN, files))
        .satisfiesExactly(
            web -> assertThat(web).isEqualTo(true),
            missing -> assertThat(missing).isInstanceOf(Unknown.class),
            standard -> assertThat(standard).isEqualTo(true));
  }

  @Test
  void nobodyKnowsWhichUsersExist() {
    String files = Rbac.clusterBinding("view", "{kind: User, name: eve}");
    assertThat(
            Asked.about(
                "kubernetes.Subject",
                Asked.CLOSED,
                files,
                (subject, context) -> Asked.chain(subject, context, "principal", "exists")))
        .singleElement()
        .isInstanceOf(Unknown.class);
  }

  private static List<@Nullable Object> podAccountsExist(EvaluationOptions options, String files) {
    return Asked.about(
        "kubernetes.Pod",
        options,
        files,
        (pod, context) -> Asked.chain(pod, context, "principal", "exists"));
  }

  @Test
  void aSubjectWithoutNamespaceIsInThatOfItsBinding() {
    String files =
        Rbac.role("shop", "r", SECRETS)
            + Rbac.binding("shop", "Role", "r", "{kind: ServiceAccount, name: web}");
    assertThat(podAllowsIn(Asked.CLOSED, files, "shop")).isEqualTo(true);
    assertThat(podAllowsIn(Asked.CLOSED, files, "other")).isEqualTo(false);
    assertThat(podAllows(Asked.CLOSED, files)).isEqualTo(false);
  }

  @Test
  void aClusterRoleThatIsBoundInANamespaceHoldsThereAlone() {
    String files =
        Rbac.clusterRole("r", SECRETS)
            + Rbac.binding("other", "ClusterRole", "r", Rbac.account("shop", "web"));
    assertThat(podAllowsIn(Asked.CLOSED, files, "other")).isEqualTo(true);
    assertThat(podAllowsIn(Asked.CLOSED, files, "shop")).isEqualTo(false);
  }

  @Test
  void aBindingToARoleThatDoesNotExistGivesNothing() {
    String files = Rbac.clusterBinding("gone", Rbac.account("shop", "web"));
    assertThat(podAllows(Asked.CLOSED, files)).isEqualTo(false);
    assertThat(podAllows(Asked.OPEN, files)).isInstanceOf(Unknown.class);
  }

  @Test
  void permissionsTellTheRuleAndWhereItHolds() {
    String files =
        Rbac.role("shop", "r", SECRETS)
            + Rbac.binding("shop", "Role", "r", Rbac.account("shop", "web"));
    assertThat(pods(Asked.CLOSED, files, "principal", "permissions"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement()
        .satisfies(
            permission -> {
              ObjectNode node = (ObjectNode) permission;
              assertThat(node.get("namespace")).isEqualTo("shop");
              assertThat(Nodes.text(node, "role", "name")).contains("r");
            });
    assertThat(pods(Asked.OPEN, files, "principal", "permissions")).isInstanceOf(OpenList.class);
  }

  @Test
  void theGroupsOfAUserAreNeverAllKnown() {
    String files = Rbac.clusterBinding("view", Rbac.user("eve"));
    assertThat(subjectAllows(files, "get", "", "pods")).isEqualTo(true);
    assertThat(subjectAllows(files, READ_SECRETS)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ServiceAccount, web, true",
    "User, system:serviceaccount:shop:web, true",
    "User, system:node:worker, true",
    "User, eve, false",
    "Group, system:nodes, true",
    "Group, system:serviceaccounts:shop, true",
    "Group, system:authenticated, true",
    "Group, system:unauthenticated, false",
    "Group, dev, false",
  })
  void serviceAccountsAndNodesAreMachines(String kind, String name, boolean machine) {
    String subject = "{kind: %s, name: '%s', namespace: shop}".formatted(kind, name);
    assertThat(
            Asked.about(
                "kubernetes.Subject",
                Asked.OPEN,
                Rbac.clusterBinding("view", subject),
                (node, context) -> Asked.chain(node, context, "principal", "isMachine")))
        .containsExactly(machine);
  }

  @Test
  void mastersMayDoEverythingWithoutAnyRole() {
    assertThat(
            subjectAllows(Rbac.clusterBinding("view", Rbac.group("system:masters")), READ_SECRETS))
        .isEqualTo(true);
  }

  @Test
  void aBindingThatCannotBeReadLeavesEverybodyInDoubt() {
    String broken = Rbac.clusterBinding("view", "5");
    assertThat(podAllows(Asked.CLOSED, broken)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Pod, {}, ''",
    "Deployment, {template: {spec: {}}}, spec.template",
    "CronJob, {jobTemplate: {spec: {template: {spec: {}}}}}, spec.jobTemplate.spec.template",
  })
  void aWorkloadKnowsItsTemplateHoweverDeepItIs(String kind, String spec, String path) {
    String version = kind.equals("Pod") ? "v1" : kind.equals("CronJob") ? "batch/v1" : "apps/v1";
    String workload = "{apiVersion: %s, kind: %s, spec: %s}".formatted(version, kind, spec);
    assertThat(
            Asked.about(
                "kubernetes.Workload",
                Asked.OPEN,
                workload,
                (node, context) -> Asked.chain(node, context, "podTemplate")))
        .singleElement()
        .satisfies(template -> assertThat(((ObjectNode) template).path()).isEqualTo(path));
  }

  @Test
  void thePodThenItsAccountSaysWhetherThereIsAToken() {
    String account =
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: web, namespace: shop}
        automountServiceAccountToken: false
        ---
        """;
    String pod = Rbac.pod("shop", "web");
    String mounts = "mountsServiceAccountToken";
    assertThat(ask(Asked.OPEN, pod, mounts)).isInstanceOf(Unknown.class);
    assertThat(ask(Asked.CLOSED, pod, mounts)).isEqualTo(true);
    assertThat(ask(Asked.OPEN, account + pod, mounts)).isEqualTo(false);
    String own = pod.replace("spec: {", "spec: {automountServiceAccountToken: true, ");
    assertThat(ask(Asked.OPEN, account + own, mounts)).isEqualTo(true);
    String projected =
        pod.replace(
            "spec: {",
            "spec: {automountServiceAccountToken: false, volumes: [{name: t, projected: {sources:"
                + " [{serviceAccountToken: {path: t%s}}]}}], ");
    assertThat(ask(Asked.OPEN, projected.formatted(""), mounts)).isEqualTo(true);
    assertThat(ask(Asked.OPEN, projected.formatted(", audience: vault"), mounts)).isEqualTo(false);
  }

  private static @Nullable Object podAllows(EvaluationOptions options, String files) {
    return Asked.about(
            "kubernetes.PodTemplate",
            options,
            files + Rbac.pod("shop", "web"),
            (pod, context) -> Judge.call(context, principal(pod, context), "allows", READ_SECRETS))
        .get(0);
  }

  private static @Nullable Object podAllowsIn(
      EvaluationOptions options, String files, String namespace) {
    return Asked.about(
            "kubernetes.PodTemplate",
            options,
            files + Rbac.pod("shop", "web"),
            (pod, context) ->
                Judge.call(
                    context, principal(pod, context), "allowsIn", namespace, "get", "", "secrets"))
        .get(0);
  }

  private static @Nullable Object subjectAllows(String files, Object... request) {
    return Asked.about(
            "kubernetes.Subject",
            Asked.CLOSED,
            files,
            (subject, context) ->
                Judge.call(context, principal(subject, context), "allows", request))
        .get(0);
  }

  private static ObjectNode principal(ObjectNode subject, EvaluationContext context) {
    return (ObjectNode) Objects.requireNonNull(Judge.call(context, subject, "principal"));
  }

  private static @Nullable Object pods(
      EvaluationOptions options, String files, String... functions) {
    return ask(options, files + Rbac.pod("shop", "web"), functions);
  }

  private static @Nullable Object ask(
      EvaluationOptions options, String files, String... functions) {
    List<@Nullable Object> answers =
        Asked.about(
            "kubernetes.PodTemplate",
            options,
            files,
            (pod, context) -> Asked.chain(pod, context, functions));
    return answers.get(0);
  }
}
