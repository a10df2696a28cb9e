package dev.wharfinger.examples.junit;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Policies are tested on manifests that they are meant to find. */
class PolicyTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: debug
      spec:
        containers:
          - name: shell
            image: registry.example/shop/tools:1
            securityContext:
              privileged: true
      """;

  private static final String BINDING =
      """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: backup
        namespace: shop
      roleRef:
        apiGroup: rbac.authorization.k8s.io
        kind: ClusterRole
        name: vendor-backup
      subjects:
        - kind: ServiceAccount
          name: backup
      """;

  private static final PolicySet STANDARD =
      PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();

  @Test
  void aPrivilegedContainerIsFoundWhereItIsSaid() {
    assertThat(ResourceSet.parse("pod.yaml", POD))
        .violates(STANDARD, "k8s-privileged-container")
        .at("spec.containers[0].securityContext.privileged");
  }

  @Test
  void whatARoleGrantsIsUnknownUnlessItIsInTheFiles() {
    ResourceSet binding = ResourceSet.parse("binding.yaml", BINDING);
    assertThat(binding).isUnknownFor(STANDARD, "rbac-cluster-admin-binding");
    assertThat(binding)
        .with(EvaluationOptions.builder().closed(true).build())
        .compliesWith(STANDARD);
  }

  @Test
  void aPolicyOfOurOwnIsTestedInTheSameWay() {
    PolicySet own =
        PolicyCompiler.create()
            .add(PolicySource.of(Path.of("src/test/policies/shop-owner-label.yaml")))
            .compile();
    assertThat(ResourceSet.parse("pod.yaml", POD))
        .violates(own, "shop-owner-label")
        .of("Pod/debug")
        .message("this Pod does not say which team owns it");
  }
}
