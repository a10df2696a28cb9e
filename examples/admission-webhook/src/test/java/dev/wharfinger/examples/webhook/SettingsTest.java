package dev.wharfinger.examples.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHARFINGER_PORT      | https        | which is no such number | a whole number from 0 to 65535
          WHARFINGER_PORT      | 84433        | which is no such number | a whole number from 0 to 65535
          WHARFINGER_PORT      | tcp://::1:80 | which is no such number | `enableServiceLinks: false`
          WHARFINGER_PROFILE   | recomended   | which is not known      | did you mean `recommended`?
          WHARFINGER_PROFILE   | strict       | which is not known      | it may be `cis-docker`,
          WHARFINGER_PROFILES  | no/folder    | which is no folder      | name another
          WHARFINGER_POLICIES  | no/folder    | which is no folder      | name another
          WHARFINGER_RELOAD    | 0            | which is no such number | a whole number from 1 to 86400
          WHARFINGER_RELOAD    | 10s          | which is no such number | a whole number from 1 to 86400
          WHARFINGER_DENY_FROM | hgih         | which is not known      | did you mean `high`?
          WHARFINGER_DENY_FROM | never        | which is not known      | it may be `low`, `medium`, `high`, `critical`
          WHARFINGER_CONTEXT   | namespace    | which is not known      | did you mean `namespaces`?
          """)
  void whatAVariableMayNotBeIsToldWithItsName(
      String variable, String value, String what, String help) {
    assertThatThrownBy(() -> Settings.of(Map.of(variable, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("error: `" + variable + "` is `" + value + "`, " + what)
        .hasMessageContaining("\n  help: ")
        .hasMessageContaining(help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHARFINGER_DENY_FORM    | high               | did you mean `WHARFINGER_DENY_FROM`?
          WHARFINGER_DENY         | high               | it may be `WHARFINGER_TLS`, `WHARFINGER_PORT`,
          WHARFINGER_PORTS        | 8443               | did you mean `WHARFINGER_PORT`?
          WHARFINGER_WEBHOOK_PORT | 8443               | it may be
          """)
  void aVariableThatThereIsNotIsRefused(String variable, String value, String help) {
    assertThatThrownBy(() -> Settings.of(Map.of(variable, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("error: `" + variable + "` is not known\n  help: " + help);
  }

  /** Those of the page "Service" of the documentation of Kubernetes, with names of ours. */
  @ParameterizedTest
  @CsvSource({
    "WHARFINGER_SERVICE_HOST, 10.0.0.11",
    "WHARFINGER_SERVICE_PORT, 443",
    "WHARFINGER_SERVICE_PORT_HTTPS, 443",
    "WHARFINGER_PORT_443_TCP, tcp://10.0.0.11:443",
    "WHARFINGER_PORT_443_TCP_PROTO, tcp",
    "WHARFINGER_PORT_443_TCP_PORT, 443",
    "WHARFINGER_PORT_443_TCP_ADDR, 10.0.0.11",
    "WHARFINGER_PORT_53_UDP, udp://10.0.0.11:53",
    "WHARFINGER_WEBHOOK_SERVICE_HOST, 10.0.0.11",
    "WHARFINGER_WEBHOOK_PORT, tcp://10.0.0.11:443",
    "OTHER_DENY_FORM, high"
  })
  void whatTheKubeletSetsForServicesIsPassedOver(String variable, String value) throws Exception {
    assertThat(Settings.of(Map.of(variable, value))).isEqualTo(Settings.of(Map.of()));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Map<String, String> environment =
        Map.of("WHARFINGER_PORT", "-1", "WHARFINGER_DENY_FROM", "all", "WHARFINGER_RELOAD", "no");

    assertThatThrownBy(() -> Settings.of(environment))
        .hasMessageContainingAll(environment.keySet().toArray(new String[0]));
  }

  @Test
  void whatIsNotSetOrEmptyHasItsDefault() throws SettingsException {
    Settings settings = Settings.of(Map.of("WHARFINGER_DENY_FROM", "", "WHARFINGER_RELOAD", ""));

    assertThat(settings.denyFrom()).isEqualTo(Severity.HIGH);
    assertThat(settings.reload()).isEmpty();
    assertThat(settings.asksForNamespaces()).isFalse();
  }

  @Test
  void aFolderWithoutACertificateIsToldWithTheVariable(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> Tls.of(folder))
        .hasMessageContaining("`WHARFINGER_TLS` is `" + folder + "`, where no `tls.crt`");

    Files.writeString(folder.resolve("tls.crt"), "no certificate");
    Files.writeString(folder.resolve("tls.key"), "no key");
    assertThatThrownBy(() -> Tls.of(folder))
        .hasMessageContaining("`WHARFINGER_TLS` is `" + folder + "`, whose files cannot be used");
  }

  @Test
  void aFixOfAPolicyThatDoesNotJudgeIsToldWithTheVariable() {
    var policies =
        PolicyCompiler.create()
            .add(StandardPolicies.profile("dockerfile-recommended"))
            .compile()
            .policies();

    assertThatThrownBy(() -> WantedFixes.of("k8s-no-such-thing").check(policies))
        .hasMessageContaining("`WHARFINGER_FIX` names the policy `k8s-no-such-thing`");
    String misspelt = policies.get(0).id() + "s";
    assertThatThrownBy(() -> WantedFixes.of(misspelt).check(policies))
        .hasMessageContaining("did you mean `" + policies.get(0).id() + "`?");
  }

  @Test
  void aFixOfAPolicyThatHasNoneIsToldWithTheVariable(@TempDir Path folder) throws Exception {
    TestCertificate.in(folder);
    Map<String, String> environment =
        Map.of(
            "WHARFINGER_TLS",
            folder.toString(),
            "WHARFINGER_PORT",
            "0",
            "WHARFINGER_FIX",
            "k8s-privileged-container, ingress-tls");
    assertThatThrownBy(() -> Webhook.start(environment, System.out))
        .hasMessageStartingWith(
            "error: `WHARFINGER_FIX` names the policy `ingress-tls`, which has no fix\n  help: ");
  }

  @Test
  void namespacesCannotBeAskedForOutsideOfACluster() {
    assertThatThrownBy(() -> ApiServer.of(Map.of()))
        .hasMessageContaining("`WHARFINGER_CONTEXT` is `namespaces`, and there is no API server");
  }
}
