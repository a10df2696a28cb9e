package dev.wharfinger.internal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttestationTest {
  private static final String HEX = "a".repeat(64);
  private static final String DIGEST = "sha256:" + HEX;

  private static String statement(String predicateType, String predicate) {
    return """
        {"_type": "https://in-toto.io/Statement/v1",
         "subject": [{"name": "registry.example/web", "digest": {"sha256": "%s"}}],
         "predicateType": "%s", "predicate": %s}
        """
        .formatted(HEX, predicateType, predicate);
  }

  private static String envelope(String payload) {
    return "{\"payloadType\": \"application/vnd.in-toto+json\", \"signatures\": [], \"payload\": \""
        + Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
        + "\"}";
  }

  @Test
  void provenanceOfVersion1() {
    ReadFacts provenance =
        ReadFacts.json(
            statement(
                "https://slsa.dev/provenance/v1",
                """
                {"buildDefinition": {"buildType": "https://builds.example/t",
                  "externalParameters": {"workflow": {"repository": "https://git.example/shop/web",
                    "ref": "refs/heads/main", "path": "build.yml"}},
                  "resolvedDependencies": [
                    {"uri": "git+https://git.example/shop/web-evil@refs/heads/main"},
                    {"uri": "git+https://git.example/shop/web@refs/heads/main",
                     "digest": {"gitCommit": "c0ffee"}}]},
                 "runDetails": {"builder": {"id": "https://builder.example/1"},
                  "metadata": {"invocationId": "7", "finishedOn": "2026-01-01T00:00:00Z"}}}
                """));

    assertThat(provenance.type()).isEqualTo("supplychain.Provenance");
    assertThat(provenance.problems()).isEmpty();
    assertThat(provenance.at("subjects", 0, "digests")).isEqualTo(List.of(DIGEST));
    assertThat(provenance.at("builderId")).isEqualTo("https://builder.example/1");
    assertThat(provenance.at("buildType")).isEqualTo("https://builds.example/t");
    assertThat(provenance.at("finishedOn")).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(provenance.at("source", "digests")).isEqualTo(List.of("gitCommit:c0ffee"));
    assertThat(provenance.at("entryPoint")).isEqualTo("build.yml");
    assertThat(provenance.count("materials")).isEqualTo(2);
    assertThat(provenance.at("reproducible")).isNull();
    assertThat(provenance.at("payloadDigest")).isNull();
  }

  @Test
  void provenanceOfVersion02() {
    ReadFacts provenance =
        ReadFacts.json(
            statement(
                    "https://slsa.dev/provenance/v0.2",
                    """
                    {"builder": {"id": "b"}, "buildType": "t",
                     "invocation": {"configSource": {"uri": "git+u", "digest": {"sha1": "00"},
                       "entryPoint": "e"}, "parameters": {"p": 1}},
                     "metadata": {"buildStartedOn": "2026-01-01T00:00:00Z", "reproducible": true},
                     "materials": [{"uri": "m", "digest": {"sha1": "00"}}]}
                    """)
                .replace("Statement/v1", "Statement/v0.1"));

    assertThat(provenance.at("builderId")).isEqualTo("b");
    assertThat(provenance.at("source", "uri")).isEqualTo("git+u");
    assertThat(provenance.at("entryPoint")).isEqualTo("e");
    assertThat(provenance.at("reproducible")).isEqualTo(true);
    assertThat(provenance.at("parameters", "p")).isEqualTo(1L);
    assertThat(provenance.at("materials", 0, "digests")).isEqualTo(List.of("sha1:00"));
  }

  @Test
  void predicatesAreDocumentsAboutTheSubject() {
    String sbom = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}";
    ReadFacts attested =
        ReadFacts.json(envelope(statement("https://cyclonedx.org/bom/v1.6", sbom)));

    assertThat(attested.type()).isEqualTo("supplychain.Sbom");
    assertThat(attested.problems()).isEmpty();
    assertThat(attested.count("packages")).isZero();
    assertThat(attested.at("image", "digests")).isEqualTo(List.of(DIGEST));
    assertThat(String.valueOf(attested.at("payloadDigest"))).startsWith("sha256:");
  }

  @Test
  void scanRecordHasTheReportAndTheTimeOfTheScan() {
    ReadFacts report =
        ReadFacts.json(
            statement(
                "https://cosign.sigstore.dev/attestation/vuln/v1",
                """
                {"scanner": {"uri": "pkg:x", "version": "1", "result":
                   {"SchemaVersion": 2, "ArtifactName": "a", "ArtifactType": "container_image",
                    "Results": [{"Class": "os-pkgs", "Vulnerabilities": [{"VulnerabilityID": "CVE-1"}]}]}},
                 "metadata": {"scanFinishedOn": "2026-01-01T00:00:00Z"}}
                """));

    assertThat(report.type()).isEqualTo("supplychain.VulnerabilityReport");
    assertThat(report.at("scanner")).isEqualTo("trivy");
    assertThat(report.at("scannerVersion")).isEqualTo("1");
    assertThat(report.at("scannedAt")).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(report.at("image", "digests")).isEqualTo(List.of(DIGEST));
    assertThat(report.at("vulnerabilities", 0, "id")).isEqualTo("CVE-1");
  }

  @Test
  void otherStatementsKeepWhatTheySay() {
    ReadFacts attestation =
        ReadFacts.json(envelope(statement("https://a.example/t", "{\"x\": 1}")));

    assertThat(attestation.type()).isEqualTo("supplychain.Attestation");
    assertThat(attestation.at("predicateType")).isEqualTo("https://a.example/t");
    assertThat(attestation.at("predicate", "x")).isEqualTo(1L);
  }

  @Test
  void whatAnEnvelopeHoldsIsReadOrTold() {
    assertThat(ReadFacts.json(envelope("{\"a\": 1}")).problems()).containsExactly("not-read");
    assertThat(ReadFacts.json(envelope("[]")).problems()).containsExactly("not-read");
    assertThat(ReadFacts.json(envelope("{")).problems()).isNotEmpty();
    assertThat(
            ReadFacts.json(envelope(statement("https://cyclonedx.org/bom", "{\"a\": 1}")))
                .problems())
        .containsExactly("not-read");
    assertThat(
            ReadFacts.json(envelope(statement("https://openvex.dev/ns/v0.2.0", "\"x\"")))
                .problems())
        .contains("not-read");
  }
}
