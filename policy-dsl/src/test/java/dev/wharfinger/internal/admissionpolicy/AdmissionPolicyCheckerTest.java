package dev.wharfinger.internal.admissionpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.policy.file.PolicyProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of policies that a cluster takes, and of those that it refuses. */
class AdmissionPolicyCheckerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          v1/pods ; CREATE ; object.spec.containers.all(c, c.image != '')
          v1/pods ; CREATE ; object.spec.restartPolicy == 'Always'
          v1/pods ; CREATE ; object.metadata.name != '' && object.metadata.namespace != 'a'
          v1/pods ; CREATE ; !has(object.spec.hostNetwork) || object.spec.hostNetwork == false
          v1/pods ; CREATE ; object.spec.?hostNetwork.orValue(false) == false
          v1/pods ; CREATE ; has(object.metadata.labels) && object.metadata.labels == {'a': 'b'}
          v1/pods ; CREATE ; object.spec.containers.all(c, c.resources != {})
          v1/pods ; CREATE, UPDATE ; oldObject == null || oldObject.spec == object.spec
          v1/pods ; CREATE, UPDATE ; request.operation == 'CREATE' || oldObject.spec == object.spec
          v1/pods ; CREATE, DELETE ; request.operation in ['DELETE'] || object.spec != {}
          v1/pods apps/v1/deployments ; CREATE ; object.kind != 'Deployment' || object.spec.replicas < 2
          v1/pods apps/v1/deployments ; CREATE ; !has(object.spec.template) || object.spec.template.metadata != {}
          v1/pods apps/v1/deployments ; CREATE ; request.kind.kind == 'Pod' || object.spec.replicas < 2
          v1/pods apps/v1/deployments ; CREATE ; ['Deployment', 'Job'].all(k, object.kind != k) || object.spec.replicas < 2
          v1/pods apps/v1/deployments ; CREATE ; ['Pod'].exists(k, object.kind == k) || object.spec.replicas < 2
          v1/pods apps/v1/deployments ; CREATE ; (object.kind == 'Pod' ? object.spec : object.spec.template.spec).containers != []
          v1/pods apps/v1/deployments ; CREATE ; (object.kind == 'Pod' ? object.spec.containers : []).all(c, c.image != '')
          v1/pods apps/v1/deployments ; CREATE ; (has(object.spec.template) ? object.spec.template.spec : {}) != {}
          v1/pods ; CREATE ; object.spec.containers.all(c, !has(c.resources.limits) || c.resources.limits.all(k, c.resources.limits[k] != '1Gi'))
          v1/pods ; CREATE ; object.metadata.creationTimestamp != '2020-01-01T00:00:00Z'
          v1/pods ; CREATE ; namespaceObject.metadata.labels != {}
          v1/nodes ; CREATE ; namespaceObject == null
          v1/pods ; CREATE ; request.namespace != 'kube-system'
          v1/pods/exec ; CONNECT ; request.namespace != 'kube-system'
          v1/pods ; CREATE ; params == null || !has(params.data) || params.data == {}
          v1/pods ; CREATE ; authorizer.requestResource.check('use').allowed()
          v1/pods ; CREATE ; object.spec.containers.all(c, c.image.split('/')[0] != 'a')
          v1/pods ; CREATE ; 'hostNetwork' in object.spec && object.spec.hostNetwork == true
          v1/pods ; CREATE ; object.spec.all(k, k != 'hostNetwork') && size(object.spec) < 9
          v1/pods ; CREATE ; object.spec.securityContext == {}
          """)
  void nothingIsSaidOfWhatCannotFail(String resources, String operations, String expression) {
    TestManifest manifest = TestManifest.validating(resources, operations, expression);
    assertThat(manifest.problems()).extracting(PolicyProblem::message).isEmpty();
    assertThat(manifest.checked()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          v1/pods ; CREATE ; object.spec.hostNetwork == false ; unguarded-field
          v1/pods ; CREATE ; object.spec.containers.all(c, c.securityContext.privileged == false) ; unguarded-field unguarded-field
          v1/pods ; CREATE ; object.metadata.labels['a'] == 'b' ; unguarded-field unguarded-key
          v1/pods ; CREATE ; object.spec.volumes[0].name == 'a' ; unguarded-field unguarded-index
          v1/pods ; CREATE, UPDATE ; oldObject.spec == object.spec ; null-read
          v1/pods ; DELETE ; object.metadata.name != '' ; null-read
          v1/nodes ; CREATE ; namespaceObject.metadata.name == 'a' ; null-read
          v1/nodes ; CREATE ; request.namespace == 'a' ; unguarded-field
          v1/pods ; CREATE ; object.spec.containers.all(c, has(c.securityContxt)) ; never-there
          v1/pods ; CREATE ; object.spec.replicas < 2 ; unknown-field
          v1/pods ; CREATE ; object.spec.restartPolicy == 'always' ; enum-value
          v1/pods ; CREATE ; has(object.spec.priority) && object.spec.priority == 'high' ; type-mismatch
          v1/pods apps/v1/deployments ; CREATE ; object.spec.template.metadata != {} ; unknown-field
          v1/pods apps/v1/deployments ; CREATE ; ['Pod', 'Job'].all(k, object.kind != k) || object.spec.replicas < 2 ; unknown-field
          acme.example/v1/boats ; CREATE ; object.spec.sails > 1 ; unguarded-key unguarded-key
          v1/pods ; CREATE ; params.data['a'] == 'b' ; unguarded-field unguarded-key
          v1/pods/exec ; CONNECT ; object.command[0] != 'sh' ; unguarded-key unguarded-index
          """)
  void whatMayFailIsAdvice(String resources, String operations, String expression, String codes) {
    TestManifest manifest = TestManifest.validating(resources, operations, expression);
    assertThat(manifest.codes()).isEqualTo(List.of(codes.split(" ", -1)));
    assertThat(manifest.problems()).allMatch(PolicyProblem::warning);
    assertThat(manifest.checked()).isPresent();
  }

  @Test
  void matchConditionsProveWhatTheRestReads() {
    TestManifest manifest =
        TestManifest.of(
            "v1/pods",
            "CREATE",
            """
              matchConditions:
              - {name: labelled, expression: "has(object.metadata.labels) && 'a' in object.metadata.labels"}
              variables:
              - {name: label, expression: "object.metadata.labels['a']"}
              validations:
              - expression: variables.label == 'b' && object.metadata.labels['a'] != 'c'
                messageExpression: "'not ' + object.metadata.labels['a']"
            """);
    assertThat(manifest.codes()).isEmpty();
  }

  @Test
  void aMessageIsMadeOnlyWhereTheExpressionIsFalse() {
    TestManifest manifest =
        TestManifest.of(
            "v1/pods",
            "CREATE",
            """
              validations:
              - expression: "!has(object.spec.nodeName)"
                messageExpression: "'not on ' + object.spec.nodeName"
              - expression: has(object.spec.hostname)
                messageExpression: "'not ' + object.spec.hostname"
            """);
    assertThat(manifest.codes()).containsExactly("unguarded-field");
  }

  @Test
  void aMistakeInAVariableIsToldOnce() {
    TestManifest manifest =
        TestManifest.of(
            "v1/pods apps/v1/deployments",
            "CREATE, UPDATE",
            """
              variables:
              - {name: wrong, expression: object.metadata.name.startWith('a')}
              validations:
              - expression: variables.wrong
              - expression: variables.wrong || object.spec.hostNetwork == true
            """);
    assertThat(manifest.problems())
        .filteredOn(problem -> !problem.warning())
        .extracting(PolicyProblem::code)
        .containsExactly("unknown-function");
    assertThat(manifest.checked()).isEmpty();
  }

  @Test
  void whatIsPlannedHasRoomForAllNames() {
    CheckedAdmissionPolicy policy =
        TestManifest.of(
                "v1/pods",
                "CREATE",
                """
                  variables:
                  - {name: images, expression: "object.spec.containers.map(c, c.image)"}
                  validations:
                  - expression: variables.images.all(i, i != 'a')
                    message: not a
                  auditAnnotations:
                  - {key: images, valueExpression: "variables.images.join(',')"}
                """)
            .checked()
            .orElseThrow();
    assertThat(policy.validations()).hasSize(1);
    assertThat(policy.annotations()).hasSize(1);
    assertThat(policy.frame()).isEqualTo(new AdmissionFrame(1, AdmissionFrame.FIRST_VARIABLE + 3));
  }
}
