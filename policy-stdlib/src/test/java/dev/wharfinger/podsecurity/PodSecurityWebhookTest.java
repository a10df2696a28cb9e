package dev.wharfinger.podsecurity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.PolicySet;
import dev.wharfinger.admission.AdmissionController;
import dev.wharfinger.admission.FailurePolicy;
import dev.wharfinger.admission.PodSecurityConfiguration;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A webhook that judges pods by the labels of their namespaces, beside policies of its own. */
class PodSecurityWebhookTest {
  private static final PodSecurityConfiguration CONFIGURATION =
      new PodSecurityConfiguration(Map.of(), Set.of(), Set.of("admin"), Set.of());
  private static final String OWNER =
      """
      id: owner
      title: Pods have an owner
      severity: low
      match: kubernetes.Pod
      expression: "'owner' in self.metadata.labels"
      message: "the pod has no owner"
      """;

  /** Gives containers what the level baseline refuses, or takes it from them. */
  private static final String MUTATION =
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingAdmissionPolicy
      metadata: {name: unprivileged}
      spec:
        reinvocationPolicy: Never
        matchConstraints:
          resourceRules:
          - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
        mutations:
        - patchType: JSONPatch
          jsonPatch:
            expression: "[JSONPatch{op: 'replace', path: '/spec/containers/0/securityContext/privileged', value: %s}]"
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingAdmissionPolicyBinding
      metadata: {name: unprivileged}
      spec: {policyName: unprivileged}
      """;

  private static AdmissionController.Builder controller(String policy, String labels) {
    PolicySet policies =
        PolicyCompiler.create().add(PolicySource.of("policy.yaml", policy)).compile();
    return AdmissionController.of(policies)
        .podSecurity(Levels.admission(CONFIGURATION))
        .context(request -> GivenPods.namespace("shop", labels));
  }

  private static JsonNode review(AdmissionController controller, String user, boolean privileged)
      throws IOException {
    String review =
        """
        {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
          "uid": "7c1b", "operation": "CREATE",
          "kind": {"group": "", "version": "v1", "kind": "Pod"},
          "resource": {"group": "", "version": "v1", "resource": "pods"},
          "name": "web", "namespace": "shop", "userInfo": {"username": "%s"},
          "object": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},
            "spec": {"containers": [{"name": "web", "image": "nginx",
              "securityContext": {"privileged": %s}}]}}}}
        """
            .formatted(user, privileged);
    return new ObjectMapper()
        .readTree(controller.review(review.getBytes(UTF_8)))
        .required("response");
  }

  @Test
  void whatANamespaceEnforcesIsRefused() throws IOException {
    JsonNode response = review(controller(OWNER, "enforce=baseline").build(), "eve", true);
    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.get("status").get("code").asInt()).isEqualTo(403);
    assertThat(response.get("status").get("message").asText())
        .isEqualTo(
            "pss-privileged: container 'web' runs privileged, which the level baseline refuses"
                + " (spec.containers[0].securityContext.privileged)");
    assertThat(response.get("warnings"))
        .extracting(JsonNode::asText)
        .containsExactly("owner: the pod has no owner (metadata.labels)");
    assertThat(response.get("auditAnnotations").get("enforce-policy").asText())
        .isEqualTo("baseline:latest");
  }

  @Test
  void whatItWarnsOfAndAuditsIsTaken() throws IOException {
    JsonNode response =
        review(controller(OWNER, "warn=baseline audit=baseline").build(), "eve", true);
    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.get("warnings"))
        .extracting(JsonNode::asText)
        .anySatisfy(warning -> assertThat(warning).startsWith("pss-privileged: "));
    assertThat(response.get("auditAnnotations").get("audit-violations").asText())
        .isEqualTo(
            "baseline:latest: pss-privileged: container 'web' runs privileged, which the level"
                + " baseline refuses");
  }

  @Test
  void whatItOnlyAuditsIsToldNobody() throws IOException {
    JsonNode response = review(controller(OWNER, "audit=baseline").build(), "eve", true);
    assertThat(response.get("warnings")).hasSize(1);
    assertThat(response.get("auditAnnotations").get("findings").asText())
        .contains("pss-privileged");
  }

  @Test
  void whoIsExemptIsTaken() throws IOException {
    JsonNode response = review(controller(OWNER, "enforce=baseline").build(), "admin", true);
    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.get("auditAnnotations").get("exempt").asText()).isEqualTo("user");
  }

  @Test
  void aNamespaceThatIsNotInTheContextIsUpToTheFailurePolicy() throws IOException {
    AdmissionController.Builder lost =
        controller(OWNER, "").context(request -> GivenPods.namespace("other", null));
    assertThat(review(lost.build(), "eve", false).get("allowed").asBoolean()).isFalse();
    JsonNode response = review(lost.failurePolicy(FailurePolicy.IGNORE).build(), "eve", false);
    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.get("warnings"))
        .extracting(JsonNode::asText)
        .anySatisfy(warning -> assertThat(warning).contains("the namespace `shop` is not among"));
  }

  @Test
  void aPodIsJudgedAsMutatingPoliciesLeaveIt() throws IOException {
    AdmissionController mending =
        controller(MUTATION.formatted("false"), "enforce=baseline").build();
    assertThat(review(mending, "eve", true).get("allowed").asBoolean()).isTrue();
    AdmissionController breaking =
        controller(MUTATION.formatted("true"), "enforce=baseline").build();
    assertThat(review(breaking, "eve", false).get("allowed").asBoolean()).isFalse();
  }

  @Test
  void aControllerMayHaveNothingElse() throws IOException {
    AdmissionController only =
        AdmissionController.of(Levels.admission(CONFIGURATION))
            .context(request -> GivenPods.namespace("shop", "enforce=baseline"))
            .build();
    assertThat(review(only, "eve", true).get("allowed").asBoolean()).isFalse();
    assertThat(review(only, "eve", false).get("allowed").asBoolean()).isTrue();
  }
}
