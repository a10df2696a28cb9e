package dev.wharfinger.compiler;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Severity;
import dev.wharfinger.admission.AdmissionController;
import dev.wharfinger.admission.FailurePolicy;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionControllerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PRIVILEGED =
      """
      id: privileged
      title: Containers do not run privileged
      severity: high
      match: kubernetes.Container
      expression: "!self.securityContext.privileged"
      at: securityContext.privileged
      message: "container '{self.name}' runs privileged"
      """;
  private static final String OWNER =
      """
      id: owner
      title: Pods have an owner
      severity: low
      match: kubernetes.Pod
      expression: "'owner' in self.metadata.labels"
      message: "the pod has no owner"
      """;
  private static final String IMMUTABLE =
      """
      id: immutable
      title: The team stays
      severity: high
      match: kubernetes.Pod
      operations: [update]
      expression: "old.metadata.labels[?'team'] == object.metadata.labels[?'team']"
      message: "the team may not change"
      """;
  private static final String KEPT =
      """
      id: kept
      title: What is protected is not deleted
      severity: high
      match: kubernetes.Pod
      operations: [delete]
      expression: "self.metadata.labels[?'protected'] != optional.of('true')"
      message: "pod '{self.metadata.?name.orValue('')}' is protected"
      """;
  private static final String ADMISSION =
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicy
      metadata: {name: operators}
      spec:
        matchConstraints:
          resourceRules:
            - {apiGroups: [""], apiVersions: [v1], operations: ["*"], resources: [pods, pods/exec]}
        validations:
          - expression: "request.userInfo.username == 'admin' || 'operators' in request.userInfo.groups"
            messageExpression: "request.userInfo.username + ' may not ' + request.operation + ' here'"
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicyBinding
      metadata: {name: operators}
      spec: {policyName: operators, validationActions: [%s]}
      """;

  private static PolicySet policies(String... texts) {
    PolicyCompiler compiler = PolicyCompiler.create();
    for (String text : texts) {
      compiler = compiler.add(PolicySource.of("policy.yaml", text));
    }
    return compiler.compile();
  }

  private static JsonNode review(AdmissionController controller, String review) throws IOException {
    JsonNode answer = MAPPER.readTree(controller.review(review.getBytes(UTF_8)));
    assertThat(answer.path("apiVersion").asText()).isEqualTo("admission.k8s.io/v1");
    assertThat(answer.path("kind").asText()).isEqualTo("AdmissionReview");
    assertThat(answer.path("response").path("uid").isTextual()).isTrue();
    assertThat(answer.path("response").path("allowed").isBoolean()).isTrue();
    return answer.get("response");
  }

  private static String request(String operation, String object, String oldObject) {
    return """
        {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
          "uid": "7c1b", "operation": "%s", "dryRun": true,
          "kind": {"group": "", "version": "v1", "kind": "Pod"},
          "resource": {"group": "", "version": "v1", "resource": "pods"},
          "name": "web", "namespace": "shop",
          "userInfo": {"username": "eve", "groups": ["system:authenticated"]},
          "object": %s, "oldObject": %s, "options": null}}
        """
        .formatted(operation, object, oldObject);
  }

  private static String pod(String labels, boolean privileged) {
    return """
        {"apiVersion": "v1", "kind": "Pod",
         "metadata": {"name": "web", "namespace": "shop", "labels": {%s}},
         "spec": {"containers": [{"name": "web", "image": "nginx",
                                  "securityContext": {"privileged": %s}}]}}
        """
        .formatted(labels, privileged);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void refusesWhatIsSevereAndWarnsOfTheRest() throws IOException {
    AdmissionController controller =
        AdmissionController.of(policies(PRIVILEGED, OWNER)).denyFrom(Severity.HIGH).build();
    JsonNode response = review(controller, request("CREATE", pod("", true), "null"));
    assertThat(response.get("uid").asText()).isEqualTo("7c1b");
    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.get("status").get("code").asInt()).isEqualTo(403);
    assertThat(response.get("status").get("message").asText())
        .isEqualTo(
            "privileged: container 'web' runs privileged"
                + " (spec.containers[0].securityContext.privileged)");
    assertThat(texts(response.get("warnings")))
        .containsExactly("owner: the pod has no owner (metadata.labels)");
    assertThat(response.get("auditAnnotations").get("findings").asText())
        .contains("privileged:", "owner:");
  }

  private static final String FIXED =
      PRIVILEGED + "fix: {set: {securityContext.privileged: false}}\n";
  private static final String READ_ONLY =
      """
      id: read-only
      title: Containers do not write
      severity: high
      match: kubernetes.Container
      expression: self.securityContext.?readOnlyRootFilesystem.orValue(false)
      at: securityContext.readOnlyRootFilesystem
      message: "container '{self.name}' writes"
      fix: {set: {securityContext.readOnlyRootFilesystem: true}}
      """;

  @Test
  void appliesFixesOneAfterAnotherAndJudgesWhatComesOfThem() throws IOException {
    AdmissionController controller =
        AdmissionController.of(policies(FIXED, READ_ONLY, OWNER)).fix(finding -> true).build();
    JsonNode response = review(controller, request("CREATE", pod("", true), "null"));
    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.get("patchType").asText()).isEqualTo("JSONPatch");
    assertThat(MAPPER.readTree(response.get("patch").binaryValue()))
        .isEqualTo(
            MAPPER.readTree(
                """
                [{"op": "add", "path": "/spec/containers/0/securityContext/readOnlyRootFilesystem",
                  "value": true},
                 {"op": "replace", "path": "/spec/containers/0/securityContext/privileged",
                  "value": false}]
                """));
    assertThat(texts(response.get("warnings")))
        .containsExactlyInAnyOrder(
            "changed: set `privileged` to `false`; privileged: container 'web' runs privileged"
                + " (spec.containers[0].securityContext.privileged)",
            "changed: set `readOnlyRootFilesystem` to `true`; read-only: container 'web' writes"
                + " (spec.containers[0].securityContext.readOnlyRootFilesystem)",
            "owner: the pod has no owner (metadata.labels)");
  }

  @Test
  void appliesTheFixesThatAreWantedOnly() throws IOException {
    AdmissionController controller =
        AdmissionController.of(policies(FIXED, READ_ONLY))
            .fix(finding -> finding.policy().id().equals("read-only"))
            .build();
    JsonNode response = review(controller, request("CREATE", pod("", true), "null"));
    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.has("patch")).isFalse();
    String unchanged =
        "not changed, as the request is refused: set `readOnlyRootFilesystem` to `true`;"
            + " read-only: container 'web' writes"
            + " (spec.containers[0].securityContext.readOnlyRootFilesystem)";
    assertThat(texts(response.get("warnings"))).containsExactly(unchanged);
    assertThat(response.get("auditAnnotations").get("findings").asText())
        .contains(unchanged)
        .doesNotContain("; changed:")
        .doesNotStartWith("changed:");
    JsonNode taken = review(controller, request("CREATE", pod("", false), "null"));
    assertThat(taken.get("allowed").asBoolean()).isTrue();
    assertThat(MAPPER.readTree(taken.get("patch").binaryValue())).hasSize(1);
  }

  @Test
  void changesNothingThatIsDeleted() throws IOException {
    AdmissionController controller =
        AdmissionController.of(policies(FIXED.replace("title:", "operations: [delete]\ntitle:")))
            .fix(finding -> true)
            .build();
    JsonNode response = review(controller, request("DELETE", "null", pod("", true)));
    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.has("patch")).isFalse();
  }

  @Test
  void takesWhatComplies() throws IOException {
    AdmissionController controller = AdmissionController.of(policies(PRIVILEGED, OWNER)).build();
    JsonNode response =
        review(controller, request("CREATE", pod("\"owner\": \"ann\"", false), "null"));
    assertThat(response.toString()).isEqualTo("{\"uid\":\"7c1b\",\"allowed\":true}");
  }

  @Test
  void comparesAnUpdateWithWhatWasBefore() throws IOException {
    AdmissionController controller = AdmissionController.of(policies(IMMUTABLE)).build();
    String red = pod("\"team\": \"red\"", false);
    String blue = pod("\"team\": \"blue\"", false);
    assertThat(review(controller, request("UPDATE", blue, red)).get("allowed").asBoolean())
        .isFalse();
    assertThat(review(controller, request("UPDATE", red, red)).get("allowed").asBoolean()).isTrue();
    assertThat(review(controller, request("CREATE", blue, "null")).get("allowed").asBoolean())
        .isTrue();
  }

  @Test
  void judgesWhatIsDeleted() throws IOException {
    AdmissionController controller = AdmissionController.of(policies(KEPT, PRIVILEGED)).build();
    String kept = pod("\"protected\": \"true\"", true);
    JsonNode response = review(controller, request("DELETE", "null", kept));
    assertThat(response.get("status").get("message").asText())
        .startsWith("kept: pod 'web' is protected")
        .doesNotContain("privileged");
    String free = pod("", true);
    assertThat(review(controller, request("DELETE", "null", free)).get("allowed").asBoolean())
        .isTrue();
  }

  @Test
  void admissionPoliciesSeeTheRequest() throws IOException {
    AdmissionController deny =
        AdmissionController.of(policies(ADMISSION.formatted("Deny"))).build();
    String create = request("CREATE", pod("", false), "null");
    assertThat(review(deny, create).get("status").get("message").asText())
        .startsWith("operators: eve may not CREATE here");
    String operators = create.replace("system:authenticated", "operators");
    assertThat(review(deny, operators).get("allowed").asBoolean()).isTrue();
    String exec =
        request(
                "CONNECT",
                "{\"apiVersion\": \"v1\", \"kind\": \"PodExecOptions\", \"command\": [\"sh\"]}",
                "null")
            .replace("\"dryRun\"", "\"subResource\": \"exec\", \"dryRun\"");
    assertThat(review(deny, exec).get("status").get("message").asText())
        .startsWith("operators: eve may not CONNECT here");
    String log = exec.replace("\"exec\"", "\"log\"");
    assertThat(review(deny, log).get("allowed").asBoolean()).isTrue();
  }

  @Test
  void aBindingSaysWhatBecomesOfARequest() throws IOException {
    String create = request("CREATE", pod("", false), "null");
    JsonNode warned =
        review(AdmissionController.of(policies(ADMISSION.formatted("Warn"))).build(), create);
    assertThat(warned.get("allowed").asBoolean()).isTrue();
    assertThat(texts(warned.get("warnings"))).hasSize(1);
    JsonNode audited =
        review(AdmissionController.of(policies(ADMISSION.formatted("Audit"))).build(), create);
    assertThat(audited.has("warnings")).isFalse();
    assertThat(audited.get("auditAnnotations").get("findings").asText()).contains("operators");
  }

  @Test
  void looksAtTheRestOfTheClusterIfSomebodyTellsIt() throws IOException {
    String unique =
        """
        id: unique
        title: Names are unique
        severity: high
        match: kubernetes.Pod
        expression: >-
          !resources(kubernetes.Pod).exists(other, other.metadata.?name == self.metadata.?name
          && other.metadata.labels != self.metadata.labels)
        message: "there is another one"
        """;
    String create = request("CREATE", pod("", false), "null");
    AdmissionController open = AdmissionController.of(policies(unique)).build();
    assertThat(review(open, create).get("status").get("message").asText())
        .startsWith(
            "unique: unknown, this could not be decided: the `context` of the request may not hold"
                + " every `kubernetes.Pod`");
    AdmissionController ignoring =
        AdmissionController.of(policies(unique)).failurePolicy(FailurePolicy.IGNORE).build();
    assertThat(texts(review(ignoring, create).get("warnings")))
        .singleElement(as(STRING))
        .startsWith("unique: unknown, this could not be decided: ");
    ResourceSet cluster =
        ResourceSet.parse(
            "cluster.yaml",
            "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: other, labels: {a: b}}}");
    AdmissionController told =
        AdmissionController.of(policies(unique)).context(request -> cluster).build();
    assertThat(review(told, create).get("status").get("message").asText())
        .contains("there is another one");
    ResourceSet before =
        ResourceSet.parse(
            "cluster.yaml",
            "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {a: b}}}");
    AdmissionController itself =
        AdmissionController.of(policies(unique)).context(request -> before).build();
    assertThat(review(itself, create).get("status").get("message").asText())
        .doesNotContain("there is another one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'team' in self.namespace().metadata.labels  | has no Namespace `shop`, so nobody knows its labels
          self.serviceAccount().metadata.name == 'web' | has no service account `default`
          self.networkPolicies().size() > 0            | may not hold every `kubernetes.NetworkPolicy`
          self.services().size() > 0                   | may not hold every `kubernetes.Service`
          """)
  void whatARequestDoesNotTellIsMissedInItsContext(String expression, String missed)
      throws IOException {
    String asking =
        """
        id: asking
        title: Something else is there
        severity: high
        match: kubernetes.Pod
        expression: "%s"
        message: "it is not"
        """
            .formatted(expression);
    AdmissionController controller = AdmissionController.of(policies(asking)).build();
    assertThat(
            review(controller, request("CREATE", pod("", false), "null"))
                .get("status")
                .get("message")
                .asText())
        .contains("the `context` of the request " + missed)
        .doesNotContain("file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"apiVersion\": \"admission.k8s.io/v1\", \"kind\": \"AdmissionReview\"}",
        "{\"apiVersion\": \"admission.k8s.io/v1beta1\", \"kind\": \"AdmissionReview\","
            + " \"request\": {\"uid\": \"7c1b\"}}",
        "{\"apiVersion\": \"admission.k8s.io/v1\", \"kind\": \"AdmissionReview\","
            + " \"request\": {\"operation\": \"CREATE\", \"object\": {}}}",
        "{\"apiVersion\": \"admission.k8s.io/v1\", \"kind\": \"AdmissionReview\","
            + " \"request\": {\"uid\": \"7c1b\", \"operation\": \"GUESS\", \"object\": {}}}",
        "{\"apiVersion\": \"admission.k8s.io/v1\", \"kind\": \"AdmissionReview\","
            + " \"request\": {\"uid\": \"7c1b\", \"operation\": \"CREATE\", \"object\": null}}",
        "{\"apiVersion\": \"admission.k8s.io/v1\", \"kind\": \"AdmissionReview\","
            + " \"request\": {\"uid\": \"7c1b\", \"operation\": \"DELETE\", \"object\": {}}}",
      })
  void answersWhatIsNoReview(String review) throws IOException {
    JsonNode refused = review(AdmissionController.of(policies(PRIVILEGED)).build(), review);
    assertThat(refused.get("allowed").asBoolean()).isFalse();
    assertThat(refused.get("status").get("code").asInt()).isEqualTo(400);
    assertThat(refused.get("status").get("message").asText())
        .startsWith("the review cannot be read: ");
    JsonNode taken =
        review(
            AdmissionController.of(policies(PRIVILEGED))
                .failurePolicy(FailurePolicy.IGNORE)
                .build(),
            review);
    assertThat(taken.get("allowed").asBoolean()).isTrue();
    assertThat(texts(taken.get("warnings"))).hasSize(1);
  }

  @Test
  void anObjectThatIsNoResourceIsNoSilentPass() throws IOException {
    JsonNode response =
        review(
            AdmissionController.of(policies(PRIVILEGED)).build(),
            request("CREATE", "{\"metadata\": {\"name\": \"web\"}}", "null"));
    assertThat(response.get("allowed").asBoolean()).isFalse();
  }

  @Test
  void whatCannotBeEvaluatedIsToldAsSuch() throws IOException {
    String unguarded =
        ADMISSION
            .formatted("Deny")
            .replaceFirst("(?m)^( +- expression: ).*$", "$1object.metadata.labels.team == 'web'");
    JsonNode response =
        review(
            AdmissionController.of(policies(unguarded)).build(),
            request("CREATE", pod("", false), "null"));
    assertThat(response.get("status").get("message").asText())
        .contains(": error, this could not be evaluated: ");
  }

  @Test
  void whatTakesTooLongIsUpToTheFailurePolicy() throws IOException {
    String create = request("CREATE", pod("", true), "null");
    JsonNode refused =
        review(
            AdmissionController.of(policies(OWNER)).timeout(Duration.ofNanos(1)).build(), create);
    assertThat(refused.get("allowed").asBoolean()).isFalse();
    JsonNode taken =
        review(
            AdmissionController.of(policies(OWNER))
                .timeout(Duration.ofNanos(1))
                .failurePolicy(FailurePolicy.IGNORE)
                .build(),
            create);
    assertThat(taken.get("allowed").asBoolean()).isTrue();
    assertThat(texts(taken.get("warnings"))).isNotEmpty();
  }

  @Test
  void aContextThatCannotBeToldIsUpToTheFailurePolicy() throws IOException {
    AdmissionController controller =
        AdmissionController.of(policies(OWNER))
            .context(
                request -> {
                  throw new IllegalStateException("no connection");
                })
            .build();
    JsonNode response = review(controller, request("CREATE", pod("", false), "null"));
    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.get("status").get("code").asInt()).isEqualTo(500);
    assertThat(response.get("status").get("message").asText()).contains("no connection");
  }

  @Test
  void anObjectOfThreeMegabytesIsJudged() throws IOException {
    String large = pod("\"x\": \"" + "a".repeat(3 << 20) + "\"", true);
    JsonNode response =
        review(
            AdmissionController.of(policies(PRIVILEGED)).build(), request("CREATE", large, "null"));
    assertThat(response.get("status").get("message").asText()).startsWith("privileged:");
  }

  @Test
  void answersAreJsonWhateverMessagesHold() throws IOException {
    String odd = OWNER.replace("the pod has no owner", "no 'owner' \\t \uD83D\uDE00 {{x}} </a>");
    JsonNode response =
        review(
            AdmissionController.of(policies(odd)).build(),
            request("CREATE", pod("", false), "null"));
    assertThat(texts(response.get("warnings"))).hasSize(1);
  }

  @Test
  void whatIsNotUtf8IsNotGuessedAt() throws IOException {
    byte[] latin =
        request("CREATE", pod("", false), "null").replace("web", "w\u00e9b").getBytes(ISO_8859_1);
    JsonNode answer =
        MAPPER.readTree(AdmissionController.of(policies(PRIVILEGED)).build().review(latin));
    assertThat(answer.get("response").get("allowed").asBoolean()).isFalse();
  }
}
