package dev.wharfinger.internal.relation.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final String ANYBODY = Rbac.user("eve");
  private static final String SECRETS = "[{apiGroups: [''], resources: [secrets], verbs: [get]}]";

  @Test
  void everyBuiltInRoleHasRulesOrCollectsThem() {
    assertThat(BuiltInRoles.all())
        .hasSizeGreaterThan(25)
        .allMatch(role -> !role.rules().isEmpty() || role.collects().isPresent());
  }

  @Test
  void builtInRolesAllowWhatKubernetesDocuments() {
    assertThat(allows("view", Asked.OPEN, "", "get", "", "pods")).isEqualTo(true);
    assertThat(allows("view", Asked.OPEN, "", "get", "", "secrets")).isEqualTo(false);
    assertThat(allows("edit", Asked.OPEN, "", "get", "", "secrets")).isEqualTo(true);
    assertThat(allows("edit", Asked.OPEN, "", "create", "rbac.authorization.k8s.io", "roles"))
        .isEqualTo(false);
    assertThat(allows("admin", Asked.OPEN, "", "create", "rbac.authorization.k8s.io", "roles"))
        .isEqualTo(true);
    assertThat(allows("admin", Asked.OPEN, "", "list", "", "pods")).isEqualTo(true);
    assertThat(allows("cluster-admin", Asked.OPEN, "", "escalate", "x", "y")).isEqualTo(true);
    assertThat(allows("system:kubelet-api-admin", Asked.OPEN, "", "create", "", "nodes/proxy"))
        .isEqualTo(true);
  }

  @Test
  void extensionsInTheFilesAddToBuiltInRoles() {
    String extension =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: more, labels: {rbac.authorization.k8s.io/aggregate-to-view: "true"}}
        rules: [{apiGroups: [shop.example], resources: [shops], verbs: [get]}]
        ---
        """;
    for (String role : List.of("view", "edit", "admin")) {
      assertThat(allows(role, Asked.OPEN, extension, "get", "shop.example", "shops"))
          .isEqualTo(true);
      assertThat(allows(role, Asked.OPEN, "", "get", "shop.example", "shops")).isEqualTo(false);
    }
  }

  @Test
  void aRoleOfTheFilesGoesBeforeTheBuiltInOne() {
    assertThat(allows("view", Asked.OPEN, Rbac.clusterRole("view", SECRETS), "get", "", "secrets"))
        .isEqualTo(true);
  }

  @Test
  void aRoleThatNobodyHasSeenIsUnknownUntilTheSetIsClosed() {
    assertThat(allows("vendor", Asked.OPEN, "", "get", "", "pods")).isInstanceOf(Unknown.class);
    assertThat(allows("vendor", Asked.CLOSED, "", "get", "", "pods")).isEqualTo(false);
  }

  @Test
  void aRoleIsLookedForInTheNamespaceOfItsBinding() {
    String files =
        Rbac.role("shop", "r", SECRETS)
            + Rbac.binding("shop", "Role", "r", ANYBODY)
            + Rbac.binding("other", "Role", "r", ANYBODY);
    assertThat(
            Asked.about(
                Bindings.NAMESPACED,
                Asked.CLOSED,
                files,
                (binding, context) ->
                    Judge.call(
                        context,
                        Nodes.receiver(Judge.call(context, binding, "role")),
                        "allows",
                        "get",
                        "",
                        "secrets")))
        .containsExactly(true, false);
  }

  @Test
  void aggregationGoesThroughRolesThatAggregateThemselves() {
    String files =
        Rbac.aggregated("top", "none", "middle")
            + Rbac.aggregated("middle", "middle", "bottom")
            + Rbac.clusterRole("bottom", SECRETS)
                .replace("name: bottom", "name: bottom, labels: {into: bottom}");
    assertThat(allows("top", Asked.OPEN, files, "get", "", "secrets")).isEqualTo(true);
    assertThat(allows("top", Asked.OPEN, files, "list", "", "secrets")).isInstanceOf(Unknown.class);
    assertThat(allows("top", Asked.CLOSED, files, "list", "", "secrets")).isEqualTo(false);
  }

  @Test
  void rolesThatAggregateEachOtherEnd() {
    String files = Rbac.aggregated("a", "a", "b") + Rbac.aggregated("b", "b", "a");
    assertThat(allows("a", Asked.CLOSED, files, "get", "", "secrets")).isEqualTo(false);
    String self = Rbac.aggregated("a", "a", "a");
    assertThat(allows("a", Asked.CLOSED, self, "get", "", "secrets")).isEqualTo(false);
  }

  @Test
  void anAggregatedRoleListsTheRulesWhereTheyAreWritten() {
    String files =
        Rbac.aggregated("top", "none", "part")
            + Rbac.clusterRole("part", SECRETS)
                .replace("name: part", "name: part, labels: {into: part}");
    assertThat(
            Asked.about(
                    "kubernetes.ClusterRole",
                    Asked.OPEN,
                    files,
                    (role, context) -> Judge.call(context, role, "effectiveRules"))
                .get(0))
        .isInstanceOfSatisfying(
            OpenList.class,
            rules ->
                assertThat(rules)
                    .singleElement()
                    .satisfies(
                        rule -> assertThat(((ObjectNode) rule).path()).isEqualTo("rules[0]")));
  }

  private static @Nullable Object allows(
      String role, EvaluationOptions options, String files, Object... request) {
    return Asked.about(
            Bindings.CLUSTER,
            options,
            files + Rbac.clusterBinding(role, ANYBODY),
            (binding, context) ->
                Judge.call(context, binding, "role") instanceof ObjectNode node
                    ? Judge.call(context, node, "allows", request)
                    : Judge.call(context, binding, "role"))
        .get(0);
  }
}
