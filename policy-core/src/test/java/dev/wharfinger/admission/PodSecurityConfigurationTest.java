package dev.wharfinger.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.resource.ResourceSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodSecurityConfigurationTest {
  private static final String HEADER =
      "{apiVersion: pod-security.admission.config.k8s.io/v1, kind: PodSecurityConfiguration, %s}";
  private static final String FIELDS =
      """
      defaults: {enforce: baseline, enforce-version: v1.30, warn: "", audit: null}
      exemptions: {namespaces: [kube-system], usernames: ["system:admin"], runtimeClasses: [gvisor]}
      """;
  private static final PodSecurityConfiguration EXPECTED =
      new PodSecurityConfiguration(
          Map.of("enforce", "baseline", "enforce-version", "v1.30"),
          Set.of("kube-system"),
          Set.of("system:admin"),
          Set.of("gvisor"));

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v1beta1", "v1alpha1"})
  void theFileOfTheServerIsRead(String version) {
    String header =
        "apiVersion: pod-security.admission.config.k8s.io/%s\nkind: PodSecurityConfiguration\n"
            .formatted(version);
    assertThat(read(header + FIELDS)).isEqualTo(EXPECTED);
  }

  @Test
  void itIsFoundAmongThePluginsOfAServer() {
    String plugins =
        """
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - {name: EventRateLimit, path: eventconfig.yaml}
          - name: PodSecurity
            configuration:
              apiVersion: pod-security.admission.config.k8s.io/v1
              kind: PodSecurityConfiguration
        """;
    assertThat(read(plugins + FIELDS.indent(6))).isEqualTo(EXPECTED);
  }

  @Test
  void whatIsNotSaidIsAsTheServerHasIt() {
    assertThat(read(HEADER.formatted(""))).isEqualTo(PodSecurityConfiguration.DEFAULT);
    assertThat(EXPECTED.levels().enforce()).hasToString("baseline:v1.30");
    assertThat(EXPECTED.levels().audit()).hasToString("privileged:latest");
    // unlike with labels, who enforces a level here does not warn of it
    assertThat(EXPECTED.levels().warn()).hasToString("privileged:latest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "defaults: {enforce: strict}|of the defaults, `enforce` is `strict`, where it may be `privileged`, `baseline` or `restricted`",
        "defaults: {warn-version: 1.30.1}|of the defaults, `warn-version` is `1.30.1`, where it may be `latest`, or a version as `v1.30`",
        "defaults: {enforce-version: 1.30}|`enforce-version` has `1.3`, which is no text",
        "defaults: {enfroce: baseline}|`enfroce` is no default of Pod Security; those are `enforce`, `audit` and `warn`, and each with `-version`",
        "defaults: [baseline]|`defaults` is no map",
        "exemptions: {users: [eve]}|`PodSecurityConfiguration` has no field `users`",
        "exemptions: {namespaces: kube-system}|`namespaces` is no list",
        "exemptions: {namespaces: [a, b, a]}|`namespaces` has `a` twice",
        "exemptions: {usernames: ['']}|`usernames` has an empty name",
        "exemption: {}|`PodSecurityConfiguration` has no field `exemption`",
      })
  void whatTheServerWouldNotTakeIsRefused(String fields, String message) {
    assertThatThrownBy(() -> read(HEADER.formatted(fields)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{kind: PodSecurityConfiguration}|`apiVersion: pod-security.admission.config.k8s.io/v1` and `kind: PodSecurityConfiguration` are wanted",
        "{apiVersion: pod-security.admission.config.k8s.io/v2, kind: PodSecurityConfiguration}|`apiVersion: pod-security.admission.config.k8s.io/v1` and `kind: PodSecurityConfiguration` are wanted",
        "{kind: AdmissionConfiguration, plugins: [{name: PodSecurity, path: a.yaml}]}|none of the `plugins` is `PodSecurity` and has a `configuration`; read the file that its `path` names",
        "[]|the file is no single `PodSecurityConfiguration`",
        "''|the file is no single `PodSecurityConfiguration`",
      })
  void anotherFileIsRefused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aFileThatCannotBeParsedIsRefusedWithItsName() {
    assertThatThrownBy(() -> read("kind: PodSecurityConfiguration\ndefaults: [\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("config.yaml:");
  }

  private static PodSecurityConfiguration read(String text) {
    return PodSecurityConfiguration.read(ResourceSet.parse("config.yaml", text));
  }
}
