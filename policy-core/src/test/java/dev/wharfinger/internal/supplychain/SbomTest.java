package dev.wharfinger.internal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SbomTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);

  @Test
  void componentsInComponentsArePackagesToo() {
    ReadFacts sbom =
        ReadFacts.json(
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.4", "serialNumber": "urn:uuid:1",
             "metadata": {"timestamp": "2026-01-01T00:00:00+00:00",
               "tools": [{"vendor": "a", "name": "syft", "version": "1.0"}],
               "component": {"type": "container", "name": "registry.example/web", "version": "%s"}},
             "components": [{"type": "library", "name": "outer", "version": "1", "purl": "pkg:npm/outer@1",
               "licenses": [{"license": {"id": "MIT"}}, {"expression": "MIT OR ISC"},
                 {"license": {"name": "Ours"}}],
               "supplier": {"name": "Acme"}, "hashes": [{"alg": "SHA-256", "content": "00"}],
               "components": [{"type": "library", "name": "inner"}]}]}
            """
                .formatted(DIGEST));

    assertThat(sbom.type()).isEqualTo("supplychain.Sbom");
    assertThat(sbom.problems()).isEmpty();
    assertThat(sbom.at("format")).isEqualTo("cyclonedx");
    assertThat(sbom.at("createdAt")).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(sbom.at("tools")).isEqualTo(List.of("syft 1.0"));
    assertThat(sbom.at("image", "digests")).isEqualTo(List.of(DIGEST));
    assertThat(sbom.count("packages")).isEqualTo(2);
    assertThat(sbom.at("packages", 0, "licenses", 0, "expression")).isEqualTo("MIT");
    assertThat(sbom.at("packages", 0, "licenses", 1, "expression")).isEqualTo("MIT OR ISC");
    assertThat(sbom.at("packages", 0, "licenses", 2, "name")).isEqualTo("Ours");
    assertThat(sbom.at("packages", 0, "supplier")).isEqualTo("Acme");
    assertThat(sbom.at("packages", 1, "name")).isEqualTo("inner");
    assertThat(sbom.count("packages", 1, "licenses")).isEqualTo(-1);
    assertThat(sbom.count("vulnerabilities")).isEqualTo(-1);
  }

  @Test
  void vulnerabilitiesBelongToTheComponentsThatTheyAffect() {
    ReadFacts sbom =
        ReadFacts.json(
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "components": [{"type": "library", "name": "a", "version": "1", "bom-ref": "r",
               "purl": "pkg:npm/a@1"}],
             "vulnerabilities": [{"id": "CVE-1", "references": [{"id": "GHSA-1"}],
               "ratings": [{"severity": "low", "score": 3}, {"severity": "high", "score": 7.1}],
               "analysis": {"state": "false_positive", "justification": "code_not_present"},
               "affects": [{"ref": "r"}, {"ref": "gone"}]}]}
            """);

    assertThat(sbom.count("vulnerabilities")).isEqualTo(2);
    assertThat(sbom.at("vulnerabilities", 0, "purl")).isEqualTo("pkg:npm/a@1");
    assertThat(sbom.at("vulnerabilities", 0, "severity")).isEqualTo("high");
    assertThat(sbom.at("vulnerabilities", 0, "cvss")).isEqualTo(7.1);
    assertThat(sbom.at("vulnerabilities", 0, "status")).isEqualTo("not_affected");
    assertThat(sbom.at("vulnerabilities", 1, "purl")).isNull();
    assertThat(sbom.at("statements", 0, "products", 0, "purl")).isEqualTo("pkg:npm/a@1");
    assertThat(sbom.at("statements", 0, "aliases")).isEqualTo(List.of("GHSA-1"));
  }

  @Test
  void imageOfAnSpdxDocumentIsThePackageThatItDescribes() {
    ReadFacts sbom =
        ReadFacts.json(
            """
            {"spdxVersion": "SPDX-2.3", "documentNamespace": "urn:1",
             "creationInfo": {"created": "2026-01-01T00:00:00Z", "creators": ["Tool: x-1", "Person: y"]},
             "documentDescribes": ["SPDXRef-image"],
             "packages": [
              {"SPDXID": "SPDXRef-base", "name": "base", "primaryPackagePurpose": "CONTAINER",
               "versionInfo": "sha256:%s"},
              {"SPDXID": "SPDXRef-image", "name": "web", "primaryPackagePurpose": "CONTAINER",
               "annotations": [{"comment": "RepoDigest: registry.example/web@%s"},
                 {"comment": "RepoTag: registry.example/web:1"}]},
              {"SPDXID": "SPDXRef-p", "name": "p", "supplier": "Organization: Acme",
               "licenseConcluded": "NOASSERTION", "licenseDeclared": "MIT",
               "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:npm/p@1"}],
               "checksums": [{"algorithm": "SHA1", "checksumValue": "00"}]}]}
            """
                .formatted("b".repeat(64), DIGEST));

    assertThat(sbom.problems()).isEmpty();
    assertThat(sbom.at("specVersion")).isEqualTo("2.3");
    assertThat(sbom.at("tools")).isEqualTo(List.of("x-1"));
    assertThat(sbom.at("image", "digests")).isEqualTo(List.of(DIGEST));
    assertThat(sbom.at("image", "tags")).isEqualTo(List.of("registry.example/web:1"));
    assertThat(sbom.count("packages")).isEqualTo(3);
    assertThat(sbom.at("packages", 2, "supplier")).isEqualTo("Acme");
    assertThat(sbom.at("packages", 2, "licenses", 0, "expression")).isEqualTo("MIT");
    assertThat(sbom.at("packages", 2, "purl")).isEqualTo("pkg:npm/p@1");
    assertThat(sbom.count("packages", 0, "licenses")).isEqualTo(-1);
  }

  @Test
  void spdx3IsToldNotToBeRead() {
    ReadFacts sbom =
        ReadFacts.json(
            "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": []}");

    assertThat(sbom.problems()).containsExactly("not-read");
    assertThat(sbom.count("packages")).isEqualTo(-1);
  }
}
