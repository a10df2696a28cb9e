package dev.wharfinger.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.PolicySet;
import dev.wharfinger.admission.AdmissionController;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AuditAnnotationsTest {
  private static final String REQUEST =
      """
      {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
        "uid": "7c1b", "operation": "CREATE",
        "kind": {"group": "", "version": "v1", "kind": "ConfigMap"},
        "resource": {"group": "", "version": "v1", "resource": "configmaps"},
        "name": "settings", "namespace": "shop",
        "userInfo": {"username": "eve"},
        "object": {"apiVersion": "v1", "kind": "ConfigMap",
                   "metadata": {"name": "settings", "namespace": "shop"}, "data": {"a": "b"}}}}
      """;

  private static PolicySet policies(String failurePolicy, String action, String value) {
    String manifest =
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: settings}
        spec:
          failurePolicy: %s
          matchConstraints:
            resourceRules:
            - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [configmaps]}
          variables:
          - {name: long, expression: "'%s'"}
          validations:
          - {expression: "!('secret' in object.data)", message: no secrets here}
          auditAnnotations:
          - {key: told, valueExpression: %s}
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: {name: settings}
        spec: {policyName: settings, validationActions: [%s]}
        """
            .formatted(failurePolicy, "é".repeat(6000), value, action);
    return PolicyCompiler.create().add(PolicySource.of("policy.yaml", manifest)).compile();
  }

  private static JsonNode response(PolicySet policies, String request) throws IOException {
    byte[] review = AdmissionController.of(policies).build().review(request.getBytes(UTF_8));
    return new ObjectMapper().readTree(review).get("response");
  }

  @Test
  void aTextIsWrittenDownUnderTheNameOfThePolicy() throws IOException {
    PolicySet policies = policies("Fail", "Deny", "\"' by ' + request.userInfo.username + ' '\"");
    JsonNode response = response(policies, REQUEST);

    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.get("auditAnnotations").toString())
        .isEqualTo("{\"settings.told\":\"by eve\"}");
  }

  @Test
  void aTextIsWrittenDownOfWhatIsRefusedToo() throws IOException {
    PolicySet policies = policies("Fail", "Deny", "\"'some'\"");
    JsonNode response = response(policies, REQUEST.replace("\"a\": \"b\"", "\"secret\": \"b\""));

    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.get("auditAnnotations").get("settings.told").asText()).isEqualTo("some");
  }

  @Test
  void nullAndWhatIsBlankAreNotWrittenDown() throws IOException {
    for (String value : new String[] {"\"null\"", "\"'  '\"", "\"''\""}) {
      assertThat(response(policies("Fail", "Deny", value), REQUEST).has("auditAnnotations"))
          .as(value)
          .isFalse();
    }
  }

  @Test
  void aLongTextIsCutAtTenKibibytes() throws IOException {
    JsonNode response = response(policies("Fail", "Deny", "variables.long"), REQUEST);
    String written = response.get("auditAnnotations").get("settings.told").asText();

    assertThat(written.getBytes(UTF_8)).hasSize(10 * 1024);
    assertThat(written).matches("é+");
  }

  @Test
  void anErrorRefusesTheRequestEvenIfTheBindingOnlyWarns() throws IOException {
    PolicySet policies = policies("Fail", "Warn", "object.data.missing + ''");
    JsonNode response = response(policies, REQUEST);

    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.get("status").get("message").asText())
        .contains(": the audit annotation `told` has no value: ")
        .contains("missing");
  }

  @Test
  void anErrorIsPassedOverWhereFailuresAre() throws IOException {
    PolicySet policies = policies("Ignore", "Deny", "object.data.missing + ''");
    JsonNode response = response(policies, REQUEST);

    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.has("auditAnnotations")).isFalse();
  }

  @Test
  void whatNoRequestIsAboutIsNotWrittenDown() {
    ResourceSet files =
        ResourceSet.parse(
            "settings.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {}}");

    assertThat(policies("Fail", "Deny", "\"'some'\"").evaluate(files).notes()).isEmpty();
  }
}
