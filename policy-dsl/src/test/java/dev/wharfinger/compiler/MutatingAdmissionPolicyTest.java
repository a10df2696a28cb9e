package dev.wharfinger.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.admission.AdmissionController;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MutatingAdmissionPolicyTest {
  private static final String LABELLED =
      """
      id: labelled
      title: Config maps have a team
      severity: high
      match: kubernetes.ConfigMap
      expression: self.metadata.labels[?'example.com/team'].orValue('') == 'shop'
      message: no team
      """;

  /** A label for each namespace, where there is none yet. */
  private static final String TEAM =
      """
      has(object.metadata.labels)
          ? [JSONPatch{op: 'add', path: '/metadata/labels/' + jsonpatch.escapeKey(variables.key),
                       value: request.namespace}]
          : [JSONPatch{op: 'add', path: '/metadata/labels', value: {variables.key: request.namespace}}]
      """;

  private static String policy(String name, String failurePolicy, String... expressions) {
    StringBuilder text =
        new StringBuilder(
            """
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingAdmissionPolicy
            metadata: {name: %s}
            spec:
              failurePolicy: %s
              reinvocationPolicy: Never
              matchConstraints:
                resourceRules:
                - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [configmaps]}
              matchConditions:
              - {name: unlabelled, expression: "!('example.com/team' in object.metadata.?labels.orValue({}))"}
              variables:
              - {name: key, expression: "'example.com/team'"}
              mutations:
            """
                .formatted(name, failurePolicy));
    for (String expression : expressions) {
      text.append("  - patchType: JSONPatch\n    jsonPatch:\n      expression: >-\n");
      expression.lines().forEach(line -> text.append("        ").append(line).append('\n'));
    }
    return text.append(
            """
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingAdmissionPolicyBinding
            metadata: {name: %1$s}
            spec: {policyName: %1$s}
            """
                .formatted(name))
        .toString();
  }

  private static PolicySet compiled(String... texts) {
    PolicyCompiler compiler = PolicyCompiler.create();
    for (String text : texts) {
      compiler = compiler.add(PolicySource.of("policy.yaml", text));
    }
    return compiler.compile();
  }

  private static JsonNode response(PolicySet policies, String labels) throws IOException {
    return response(policies, labels, EvaluationOptions.defaults());
  }

  private static JsonNode response(PolicySet policies, String labels, EvaluationOptions options)
      throws IOException {
    String request =
        """
        {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
          "uid": "7c1b", "operation": "CREATE",
          "kind": {"group": "", "version": "v1", "kind": "ConfigMap"},
          "resource": {"group": "", "version": "v1", "resource": "configmaps"},
          "name": "settings", "namespace": "shop",
          "object": {"apiVersion": "v1", "kind": "ConfigMap",
                     "metadata": {"name": "settings", "namespace": "shop"%s}, "data": {"a": "b"}}}}
        """
            .formatted(labels);
    byte[] review =
        AdmissionController.of(policies).options(options).build().review(request.getBytes(UTF_8));
    return new ObjectMapper().readTree(review).get("response");
  }

  private static String patch(JsonNode response) throws IOException {
    assertThat(response.get("patchType").asText()).isEqualTo("JSONPatch");
    return new String(response.get("patch").binaryValue(), UTF_8);
  }

  @Test
  void theObjectIsJudgedAsItIsChangedAndTheAnswerHasThePatch() throws IOException {
    PolicySet policies = compiled(LABELLED, policy("team", "Fail", TEAM));
    JsonNode bare = response(policies, "");
    JsonNode other = response(policies, ", \"labels\": {\"a\": \"b\"}");

    assertThat(response(compiled(LABELLED), "").get("allowed").asBoolean()).isFalse();
    assertThat(bare.get("allowed").asBoolean()).isTrue();
    assertThat(patch(bare))
        .isEqualTo(
            "[{\"op\":\"add\",\"path\":\"/metadata/labels\","
                + "\"value\":{\"example.com/team\":\"shop\"}}]");
    assertThat(other.get("allowed").asBoolean()).isTrue();
    assertThat(patch(other))
        .isEqualTo(
            "[{\"op\":\"add\",\"path\":\"/metadata/labels/example.com~1team\",\"value\":\"shop\"}]");
  }

  @Test
  void whatNoConditionHoldsForIsLeftAsItIs() throws IOException {
    PolicySet policies = compiled(LABELLED, policy("team", "Fail", TEAM));
    JsonNode response = response(policies, ", \"labels\": {\"example.com/team\": \"none\"}");

    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.has("patch")).isFalse();
  }

  @Test
  void eachMutationSeesThoseBeforeIt() throws IOException {
    String first = "[JSONPatch{op: 'add', path: '/data/c', value: 1}]";
    String second = "[JSONPatch{op: 'replace', path: '/data/c', value: string(object.data.c + 1)}]";
    String copy = "[JSONPatch{op: 'copy', from: '/data/c', path: '/data/d'}]";
    PolicySet policies =
        compiled(policy("one", "Fail", first, second), policy("two", "Fail", copy));

    assertThat(patch(response(policies, "")))
        .contains("\"path\":\"/data/c\",\"value\":\"2\"", "\"from\":\"/data/c\"");
  }

  @Test
  void aPatchWithATestThatDoesNotHoldIsPassedOver() throws IOException {
    String never =
        "[JSONPatch{op: 'remove', path: '/data/a'}, JSONPatch{op: 'test', path: '/data/a', value: 'x'}]";
    JsonNode response = response(compiled(policy("never", "Fail", never)), "");

    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.has("patch")).isFalse();
  }

  @Test
  void aPatchThatCannotBeAppliedIsUpToTheFailurePolicy() throws IOException {
    String nowhere = "[JSONPatch{op: 'remove', path: '/data/missing'}]";
    JsonNode refused = response(compiled(policy("nowhere", "Fail", nowhere)), "");
    JsonNode taken = response(compiled(policy("nowhere", "Ignore", nowhere)), "");

    assertThat(refused.get("allowed").asBoolean()).isFalse();
    assertThat(refused.get("status").get("message").asText())
        .isEqualTo(
            "nowhere: error, this could not be evaluated: the patch cannot be applied: the path"
                + " `/data/missing` leads nowhere");
    assertThat(refused.has("patch")).isFalse();
    assertThat(taken.get("allowed").asBoolean()).isTrue();
    assertThat(taken.has("patch")).isFalse();
  }

  @Test
  void ofFilesItIsSeenWhetherThePatchCouldBeApplied() {
    ResourceSet files =
        ResourceSet.parse(
            "map.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: b}}");
    String removal = "[JSONPatch{op: 'remove', path: '/data/a'}]";
    String nowhere = "[JSONPatch{op: 'remove', path: '/data/missing'}]";

    assertThat(compiled(policy("removal", "Fail", removal)).evaluate(files).complies()).isTrue();
    Report report = compiled(policy("nowhere", "Fail", nowhere)).evaluate(files);
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.ERROR));
  }

  @Test
  void aRequestHasOneTimeHoweverItIsChanged() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    InstantSource counting = () -> Instant.EPOCH.plusSeconds(asked.getAndIncrement());
    Clock clock = counting.withZone(ZoneOffset.UTC);
    EvaluationOptions options = EvaluationOptions.builder().clock(clock).build();

    JsonNode response = response(compiled(policy("team", "Fail", TEAM)), "", options);

    assertThat(response.has("patch")).isTrue();
    assertThat(asked).hasValue(1);
  }

  @Test
  void anApplyConfigurationIsRefused() {
    String apply =
        policy("team", "Fail", TEAM)
            .replace("patchType: JSONPatch", "patchType: ApplyConfiguration")
            .replace("jsonPatch:", "applyConfiguration:");

    assertThat(diagnostics(apply))
        .containsExactly("15:16 an `ApplyConfiguration` is not applied here");
  }

  @Test
  void whatIsNoPatchIsRefused() {
    assertThat(diagnostics(policy("text", "Fail", "'text'")))
        .containsExactly("18:9 this is `string`, and a list of `JSONPatch{...}` is needed");
    assertThat(diagnostics(policy("field", "Fail", "[JSONPatch{op: 'add', where: '/data'}]")))
        .containsExactly("18:31 `JSONPatch` has no field `where`");
    assertThat(diagnostics(policy("other", "Fail", "[Object{metadata: {}}]")))
        .containsExactly("18:10 objects as `Object{...}` cannot be made here");
  }

  private static List<String> diagnostics(String text) {
    return PolicyCompiler.create().add(PolicySource.of("policy.yaml", text)).diagnose().stream()
        .filter(diagnostic -> !diagnostic.warning())
        .map(
            diagnostic ->
                "%d:%d %s"
                    .formatted(
                        diagnostic.location().line(),
                        diagnostic.location().column(),
                        diagnostic.message()))
        .toList();
  }
}
