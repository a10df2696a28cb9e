package dev.wharfinger.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "configuration of a Distribution registry | {'version': 0.1, 'storage': {}}",
        "configuration of a Distribution registry | {'version': '0.1', 'storage': {}}",
        "Harbor project | {'project_id': 1, 'name': 'shop', 'metadata': {}}",
        "Harbor configurations | {'auth_mode': {'value': 'db_auth', 'editable': true}}",
        "Harbor system information | {'auth_mode': 'db_auth', 'harbor_version': 'v2.12'}",
        "Harbor installation | {'hostname': 'registry.example', 'data_volume': '/data'}",
        "Harbor robot | {'name': 'r', 'level': 'system', 'duration': -1, 'permissions': []}",
        "Harbor immutable tag rule | {'template': 'immutable_template', 'tag_selectors': []}",
        "Harbor retention policy | {'algorithm': 'or', 'rules': [], 'scope': {}}",
        "Harbor quota | {'hard': {'storage': 1}, 'used': {}, 'ref': {}}",
        "Harbor registry endpoint | {'url': 'https://x', 'type': 'harbor', 'insecure': true}",
        "registry facts | {'registryFacts': 'v1'}",
      })
  void documentsAreToldByWhatStandsInThem(String form, String document) {
    assertThat(RegistryTrial.of(document).forms()).containsExactly(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}",
        "{'version': 0.1}",
        "{'version': '3.9', 'services': {}, 'storage': {}}",
        "{'version': 0.1, 'storage': null}",
        "{'auth_mode': 'db_auth'}",
        "{'project_id': null, 'metadata': {}}",
        "{'name': 'x', 'level': 'info', 'permissions': []}",
        "{'url': 'https://x', 'type': 'git'}",
      })
  void otherDocumentsAreNobodys(String document) {
    assertThat(RegistryTrial.of(document).forms()).isEmpty();
  }

  @Test
  void harborProjectIsItsRepositories() {
    assertThat(
            repository(
                "{'project_id': 7, 'name': 'shop', 'registry_id': 2, 'metadata': {'public':"
                    + " 'true', 'auto_scan': 'false', 'prevent_vul': 'true', 'severity': 'high',"
                    + " 'enable_content_trust': 'true', 'retention_id': ''}, 'cve_allowlist':"
                    + " {'items': [{'cve_id': 'CVE-2026-0001'}], 'expires_at': 60}}"))
        .isEqualTo(
            Map.of(
                "name",
                "shop",
                "visibility",
                "public",
                "retained",
                false,
                "proxied",
                true,
                "trust",
                Map.of("signatureRequiredOnPull", true, "scheme", "notation"),
                "scanning",
                Map.of(
                    "onPush",
                    false,
                    "blockVulnerable",
                    true,
                    "blockSeverity",
                    "high",
                    "allowlist",
                    Map.of(
                        "cves",
                        List.of("CVE-2026-0001"),
                        "neverExpires",
                        false,
                        "expiresAt",
                        "1970-01-01T00:01:00Z"))));
  }

  @Test
  void whatIsNotStatedIsNotThere() {
    assertThat(repository("{'project_id': 7, 'metadata': {'public': 'perhaps', 'auto_scan': 3}}"))
        .isEmpty();
    assertThat(RegistryTrial.of("{'auth_mode': {'value': null, 'editable': true}}").forms())
        .isEmpty();
  }

  @Test
  void robotNamesWhatItMayDo() {
    Map<?, ?> facts =
        RegistryTrial.of(
                "{'name': 'r', 'level': 'system', 'duration': -1, 'disable': false,"
                    + " 'permissions': [{'kind': 'project', 'namespace': '*', 'access':"
                    + " [{'resource': 'repository', 'action': 'push'},"
                    + " {'resource': 'tag', 'action': 'delete', 'effect': 'deny'}]}]}")
            .facts();

    assertThat(facts.toString())
        .contains("neverExpires=true", "namespace=*, resource=repository, action=push")
        .doesNotContain("delete");
  }

  @Test
  void valuesOfConfigurationsStandInObjects() {
    assertThat(
            RegistryTrial.of(
                    "{'auth_mode': {'value': 'ldap_auth', 'editable': true}, 'token_expiration':"
                        + " {'value': 30, 'editable': true}, 'self_registration': {'editable':"
                        + " false}}")
                .facts())
        .isEqualTo(
            Map.of("provider", "harbor", "auth", Map.of("mode", "ldap", "tokenTtlSeconds", 1800L)));
  }

  @Test
  void transportOfDistributionIsKnownIfItHasACertificate() {
    assertThat(
            RegistryTrial.of(
                    "{'version': 0.1, 'storage': {'delete': {'enabled': true}}, 'http': {'tls':"
                        + " {'certificate': 'c', 'clientcas': ['a']}}, 'auth': {'htpasswd': {}}}")
                .facts())
        .isEqualTo(
            Map.of(
                "provider",
                "distribution",
                "deleteEnabled",
                true,
                "auth",
                Map.of("mode", "basic"),
                "transport",
                Map.of(
                    "tlsEnabled",
                    true,
                    "minTlsVersion",
                    "tls1.2",
                    "clientAuth",
                    "requireAndVerify")));
    assertThat(RegistryTrial.of("{'version': 0.1, 'storage': {}, 'http': {}}").facts())
        .isEqualTo(Map.of("provider", "distribution"));
  }

  @Test
  void factsThatNobodyVouchesForAreNotBelieved() {
    RegistryTrial trial = RegistryTrial.of("{'registryFacts': 'v1', 'mfaRequired': true}");

    assertThat(trial.facts()).isEqualTo(Map.of("provider", "other"));
    assertThat(trial.problems()).extracting(ReadProblem::code).containsExactly("registry-facts");
  }

  @Test
  void factsThatAreNotKnownAreTold() {
    RegistryTrial trial =
        RegistryTrial.of(
            "{'registryFacts': 'v1', 'declaredBy': 'Jo', 'date': '2026-11-01', 'mfaRequird': true,"
                + " 'mfaRequired': true}");

    assertThat(trial.facts().get("auth")).isEqualTo(Map.of("mfaRequired", true));
    assertThat(trial.problems())
        .extracting(ReadProblem::message)
        .containsExactly("`mfaRequird` is no fact about a registry");
  }

  private static Map<?, ?> repository(String document) {
    List<?> repositories = (List<?>) RegistryTrial.of(document).facts().get("repositories");
    return (Map<?, ?>) Objects.requireNonNull(repositories).get(0);
  }
}
