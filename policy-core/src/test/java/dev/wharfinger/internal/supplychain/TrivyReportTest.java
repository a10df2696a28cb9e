package dev.wharfinger.internal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrivyReportTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final String REPORT =
      """
      {"SchemaVersion": 2, "Trivy": {"Version": "0.70.0"},
       "CreatedAt": "2026-03-01T10:00:00.5+02:00",
       "ArtifactName": "registry.example/shop/web:1", "ArtifactType": "container_image",
       "Metadata": {"OS": {"Family": "alpine", "Name": "3.20"}, "ImageID": "sha256:i",
         "RepoTags": ["registry.example/shop/web:1"],
         "RepoDigests": ["registry.example/shop/web@%s"]},
       "Results": [
        {"Target": "web (alpine 3.20)", "Class": "os-pkgs", "Type": "alpine",
         "Vulnerabilities": [
          {"VulnerabilityID": "CVE-2026-1", "VendorIDs": ["ALPINE-7"], "PkgName": "zlib",
           "PkgIdentifier": {"PURL": "pkg:apk/alpine/zlib@1.2"}, "InstalledVersion": "1.2",
           "FixedVersion": "1.3, 1.2.9", "Status": "fixed", "Severity": "CRITICAL", "Title": "t",
           "DataSource": {"ID": "alpine"},
           "CVSS": {"nvd": {"V2Score": 5, "V3Score": 9.8}, "redhat": {"V3Score": 7.5}}},
          {"VulnerabilityID": "CVE-2026-2", "PkgName": "zlib", "InstalledVersion": "1.2",
           "Status": "will_not_fix", "Severity": "UNKNOWN"}]}]}
      """
          .formatted(DIGEST);

  @Test
  void vulnerabilitiesAreInTheShapeThatAllReportsHave() {
    ReadFacts report = ReadFacts.json(REPORT);

    assertThat(report.type()).isEqualTo("supplychain.VulnerabilityReport");
    assertThat(report.problems()).isEmpty();
    assertThat(report.at("scanner")).isEqualTo("trivy");
    assertThat(report.at("scannedAt")).isEqualTo(Instant.parse("2026-03-01T08:00:00.5Z"));
    assertThat(report.at("distributionEndOfLife")).isEqualTo(false);
    assertThat(report.at("image", "digests")).isEqualTo(List.of(DIGEST));
    assertThat(report.at("image", "tags")).isEqualTo(List.of("registry.example/shop/web:1"));
    assertThat(report.at("vulnerabilities", 0, "id")).isEqualTo("CVE-2026-1");
    assertThat(report.at("vulnerabilities", 0, "aliases")).isEqualTo(List.of("ALPINE-7"));
    assertThat(report.at("vulnerabilities", 0, "severity")).isEqualTo("critical");
    assertThat(report.at("vulnerabilities", 0, "cvss")).isEqualTo(9.8);
    assertThat(report.at("vulnerabilities", 0, "fixed")).isEqualTo(List.of("1.3", "1.2.9"));
    assertThat(report.at("vulnerabilities", 0, "fixState")).isEqualTo("fixed");
    assertThat(report.at("vulnerabilities", 0, "target")).isEqualTo("web (alpine 3.20)");
    assertThat(report.at("vulnerabilities", 1, "severity")).isEqualTo("unknown");
    assertThat(report.at("vulnerabilities", 1, "cvss")).isNull();
    assertThat(report.at("vulnerabilities", 1, "fixed")).isEqualTo(List.of());
    assertThat(report.at("vulnerabilities", 1, "fixState")).isEqualTo("wont_fix");
  }

  @Test
  void valuesAreWhereTheReportHasThem() {
    BoundNode vulnerability =
        (BoundNode) Objects.requireNonNull(ReadFacts.json(REPORT).at("vulnerabilities", 0));

    Locator.Span span = Locator.locate(new Place(vulnerability, "severity")).orElseThrow();

    assertThat(REPORT.substring(span.start(), span.end())).isEqualTo("\"CRITICAL\"");
  }

  @Test
  void whatTheScannerDidNotLookForIsNotStated() {
    ReadFacts report = ReadFacts.json(REPORT);

    assertThat(report.count("secrets")).isEqualTo(-1);
    assertThat(report.count("licenses")).isEqualTo(-1);
    assertThat(report.count("ignored")).isEqualTo(-1);
    assertThat(report.at("vulnerabilities", 0, "kev")).isNull();
    assertThat(report.at("vulnerabilities", 0, "epss")).isNull();
  }

  @Test
  void packagesWithoutVulnerabilitiesWereLookedAt() {
    assertThat(
            withResults("[{\"Target\": \"t\", \"Class\": \"os-pkgs\"}]").count("vulnerabilities"))
        .isZero();
    assertThat(withResults("[{\"Target\": \"t\", \"Class\": \"secret\"}]").count("vulnerabilities"))
        .isEqualTo(-1);
    assertThat(withResults("[]").count("vulnerabilities")).isEqualTo(-1);
    assertThat(withResults("null").count("vulnerabilities")).isEqualTo(-1);
  }

  @Test
  void whatIsNotReadIsTold() {
    assertThat(withResults("\"x\"").problems()).containsExactly("wrong-type");
    assertThat(
            withResults("[{\"Class\": \"os-pkgs\", \"Vulnerabilities\": [1, null, {}]}]")
                .problems())
        .containsExactly("wrong-type", "wrong-type");
    assertThat(
            withResults(
                    "[{\"Class\": \"os-pkgs\", \"Vulnerabilities\": [], \"Vulnerabilities\": []}]")
                .problems())
        .containsExactly("duplicate-key");
  }

  @Test
  void ignoredFindingsKeepWhatWasSaidForThem() {
    ReadFacts report =
        withResults(
            """
            [{"Class": "lang-pkgs", "ExperimentalModifiedFindings": [
              {"Type": "vulnerability", "Status": "ignored", "Statement": "not called",
               "Source": ".trivyignore", "Finding": {"VulnerabilityID": "CVE-2026-3"}},
              {"Type": "misconfiguration", "Status": "ignored", "Finding": {"ID": "DS-1"}}]}]
            """);

    assertThat(report.count("ignored")).isEqualTo(1);
    assertThat(report.at("ignored", 0, "id")).isEqualTo("CVE-2026-3");
    assertThat(report.at("ignored", 0, "statement")).isEqualTo("not called");
    assertThat(report.at("ignored", 0, "statedBy")).isEqualTo(".trivyignore");
  }

  @Test
  void whatCouldNotBeReadMayBeAVulnerability() {
    ReadFacts report = withResults("[{\"Class\": \"os-pkgs\", \"Vulnerabilities\": \"none\"}]");

    assertThat(report.at("vulnerabilities", 0)).isInstanceOf(Unknown.class);
    assertThat(report.problems()).containsExactly("wrong-type");
  }

  @Test
  void systemThatWasNotScannedMayHaveVulnerabilities() {
    ReadFacts image = ReadFacts.json(REPORT.replace("os-pkgs", "lang-pkgs"));

    assertThat(image.count("vulnerabilities")).isEqualTo(3);
    assertThat(image.at("vulnerabilities", 2))
        .isEqualTo(new Unknown("the packages of `alpine 3.20` itself were not scanned"));
  }

  private static ReadFacts withResults(String results) {
    return ReadFacts.json(
        "{\"SchemaVersion\": 2, \"ArtifactName\": \"a\", \"ArtifactType\": \"filesystem\","
            + " \"Results\": "
            + results
            + "}");
  }
}
