package dev.wharfinger.internal.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificantUpdateTest {
  private static final String SECCOMP = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an image|         spec: {containers: [{name: a, image: x}]}|     spec: {containers: [{name: a, image: w}]}",
        "an init image|    spec: {initContainers: [{name: a, image: x}]}| spec: {initContainers: [{name: a, image: w}]}",
        "how many|         spec: {containers: [{name: a}]}|               spec: {containers: [{name: a}, {name: b}]}",
        "how many init|    spec: {}|                                      spec: {initContainers: [{name: a}]}",
        "a new ephemeral|  spec: {}|                                      spec: {ephemeralContainers: [{name: a}]}",
        "another one|      spec: {ephemeralContainers: [{name: a}]}|      spec: {ephemeralContainers: [{name: b}]}",
        "its image|        spec: {ephemeralContainers: [{name: a, image: x}]}| spec: {ephemeralContainers: [{name: a, image: w}]}",
        "its place is none|spec: {ephemeralContainers: [{name: a, image: x}, {name: b, image: w}]}| spec: {ephemeralContainers: [{name: b, image: w}, {name: a, image: z}]}",
        "a profile|        spec: {}|                                      metadata: {annotations: {"
            + SECCOMP
            + ": localhost/x}}",
        "a container's|    spec: {containers: [{name: a}]}|               {metadata: {annotations: {"
            + CONTAINER
            + "a: unconfined}}, spec: {containers: [{name: a}]}}",
      })
  void whatTheStandardsAreAboutIsSignificant(String what, String before, String after) {
    assertThat(SignificantUpdate.is(pod(after), pod(before))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing|           spec: {containers: [{name: a, image: x}]}|       spec: {containers: [{name: a, image: x}]}",
        "labels|            metadata: {labels: {a: b}}|                      metadata: {labels: {a: c}}",
        "annotations|       metadata: {annotations: {a: b}}|                 metadata: {annotations: {a: c}}",
        "an empty profile|  metadata: {annotations: {" + SECCOMP + ": ''}}|   spec: {}",
        "another's profile| spec: {containers: [{name: a}]}|                 {metadata: {annotations: {"
            + CONTAINER
            + "b: unconfined}}, spec: {containers: [{name: a}]}}",
        // no server lets that happen, so the plugin does not look for it
        "what is fixed|     spec: {containers: [{name: a}]}|                 spec: {hostPID: true, containers: [{name: a, securityContext: {privileged: true}}]}",
        "an ephemeral's end|spec: {ephemeralContainers: [{name: a}]}|        spec: {}",
        "their order|       spec: {ephemeralContainers: [{name: a, image: x}, {name: b, image: w}]}| spec: {ephemeralContainers: [{name: b, image: w}, {name: a, image: x}]}",
      })
  void nothingElseIs(String what, String before, String after) {
    assertThat(SignificantUpdate.is(pod(after), pod(before))).isFalse();
  }

  private static ObjectNode pod(String fields) {
    String text = fields.startsWith("{") ? fields.substring(1, fields.length() - 1) : fields;
    ResourceSet set = ResourceSet.parse("pod.yaml", "{apiVersion: v1, kind: Pod, " + text + "}");
    return NamespaceContents.bind(set, Catalogs.builtIn()).get(0).resources().get(0);
  }
}
