package dev.wharfinger.internal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrypeReportTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final String LOCAL_DIGEST = "sha256:" + "b".repeat(64);

  private static String report(String match) {
    return """
    {"matches": [{"vulnerability": {"id": "GHSA-1", "severity": "Negligible", %s
        "cvss": [{"metrics": {"baseScore": 4.3}}],
        "fix": {"versions": ["2.0"], "state": "not-fixed"}},
      "relatedVulnerabilities": [{"id": "CVE-2026-1", "cvss": [{"metrics": {"baseScore": 5.8}}]}],
      "artifact": {"name": "httpclient", "version": "1.9", "purl": "pkg:maven/a/httpclient@1.9"}}],
     "ignoredMatches": [{"vulnerability": {"id": "CVE-2026-9"}, "artifact": {"name": "x"},
       "appliedIgnoreRules": [{"vulnerability": "CVE-2026-9", "reason": "not called"}]}],
     "source": {"type": "image", "target": {"userInput": "registry.example/web:1",
       "manifestDigest": "%s", "tags": [], "repoDigests": ["registry.example/web@%s"]}},
     "distro": {"name": "alpine", "version": "3.20"},
     "descriptor": {"name": "grype", "version": "0.100.0", "timestamp": ""}}
    """
        .formatted(match, LOCAL_DIGEST, DIGEST);
  }

  @Test
  void matchesAreInTheShapeThatAllReportsHave() {
    ReadFacts report = ReadFacts.json(report(""));

    assertThat(report.type()).isEqualTo("supplychain.VulnerabilityReport");
    assertThat(report.problems()).isEmpty();
    assertThat(report.at("scannedAt")).isNull();
    assertThat(report.at("vulnerabilities", 0, "id")).isEqualTo("GHSA-1");
    assertThat(report.at("vulnerabilities", 0, "aliases")).isEqualTo(List.of("CVE-2026-1"));
    assertThat(report.at("vulnerabilities", 0, "severity")).isEqualTo("negligible");
    assertThat(report.at("vulnerabilities", 0, "cvss")).isEqualTo(5.8);
    assertThat(report.at("vulnerabilities", 0, "fixState")).isEqualTo("not_fixed");
    assertThat(report.at("ignored", 0, "statement")).isEqualTo("not called");
    assertThat(report.at("ignored", 0, "status")).isEqualTo("ignored");
  }

  @Test
  void theTagThatWasAskedForHadTheDigestThatWasFound() {
    ReadFacts report = ReadFacts.json(report(""));

    assertThat(report.at("image", "digests")).isEqualTo(List.of(LOCAL_DIGEST, DIGEST));
    assertThat(report.at("image", "tags")).isEqualTo(List.of("registry.example/web:1"));
  }

  @Test
  void onlyVersionsThatKnowOfExploitationSayThatThereIsNone() {
    assertThat(ReadFacts.json(report("")).at("vulnerabilities", 0, "kev")).isNull();
    assertThat(ReadFacts.json(report("\"risk\": 0.1,")).at("vulnerabilities", 0, "kev"))
        .isEqualTo(false);
    assertThat(
            ReadFacts.json(report("\"knownExploited\": [{\"cve\": \"CVE-2026-1\"}],"))
                .at("vulnerabilities", 0, "kev"))
        .isEqualTo(true);
    assertThat(
            ReadFacts.json(report("\"epss\": [{\"epss\": 0.03}, {\"epss\": 0.4}],"))
                .at("vulnerabilities", 0, "epss"))
        .isEqualTo(0.4);
  }
}
