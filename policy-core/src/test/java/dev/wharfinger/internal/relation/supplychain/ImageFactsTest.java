package dev.wharfinger.internal.relation.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageFactsTest {
  private static final String A = "sha256:" + "a".repeat(64);
  private static final String B = "sha256:" + "b".repeat(64);

  private static String report(String time, String names, String... ids) {
    StringBuilder found = new StringBuilder();
    for (String id : ids) {
      found.append("{VulnerabilityID: ").append(id).append(", PkgName: ").append(id).append("}, ");
    }
    return """
        SchemaVersion: 2
        CreatedAt: "%s"
        ArtifactName: web
        ArtifactType: container_image
        Metadata: {%s}
        Results: [{Target: t, Class: os-pkgs, Vulnerabilities: [%s]}]
        """
        .formatted(time, names, found);
  }

  private static String tag(String tag) {
    return "RepoTags: ['%s']".formatted(tag);
  }

  private static String digest(String digest) {
    return "RepoDigests: ['registry.example/web@%s']".formatted(digest);
  }

  private static String vulnerabilities(String image, String... documents) {
    return ImageAnswers.of(image, "vulnerabilities", documents);
  }

  @Test
  void reportIsFoundByTheDigestOfTheImage() {
    String report = report("2026-01-01T00:00:00Z", digest(A), "CVE-1");

    assertThat(vulnerabilities("registry.example/web@" + A, report)).isEqualTo("CVE-1");
    assertThat(vulnerabilities("mirror.example/web:9@" + A, report)).isEqualTo("CVE-1");
    assertThat(vulnerabilities("registry.example/web@" + B, report)).startsWith("unknown");
  }

  @Test
  void reportIsFoundByATagThatItNamesItself() {
    String report = report("2026-01-01T00:00:00Z", tag("registry.example/web:1"), "CVE-1");

    assertThat(vulnerabilities("registry.example/web:1", report)).isEqualTo("CVE-1");
    assertThat(vulnerabilities("registry.example/web:2", report)).startsWith("unknown");
    assertThat(vulnerabilities("web:1", report)).startsWith("unknown");
    assertThat(vulnerabilities("registry.example/web:1@" + A, report)).startsWith("unknown");
  }

  @Test
  void newestReportCounts() {
    String older = report("2026-01-01T00:00:00Z", digest(A), "CVE-1");
    String newer = report("2026-02-01T00:00:00+01:00", digest(A), "CVE-2");
    String undated = report("", digest(A), "CVE-3");
    String image = "registry.example/web@" + A;

    assertThat(vulnerabilities(image, older, newer, undated)).isEqualTo("CVE-2");
    assertThat(vulnerabilities(image, undated, newer, older)).isEqualTo("CVE-2");
    assertThat(vulnerabilities(image, undated)).isEqualTo("CVE-3");
  }

  @Test
  void reportThatSaysNothingOfVulnerabilitiesIsPassedOver() {
    String image = "registry.example/web@" + A;
    String older = report("2026-01-01T00:00:00Z", digest(A), "CVE-1");
    String secretsOnly =
        report("2026-02-01T00:00:00Z", digest(A))
            .replace("os-pkgs", "secret")
            .replace("Vulnerabilities: []", "Secrets: []");

    assertThat(vulnerabilities(image, older, secretsOnly)).isEqualTo("CVE-1");
    assertThat(vulnerabilities(image, secretsOnly))
        .isEqualTo("unknown: no document about `" + image + "` states its `vulnerabilities`");
    assertThat(vulnerabilities(image, report("2026-01-01T00:00:00Z", digest(A)))).isEmpty();
  }

  @Test
  void whereThereIsNoReportThereIsNoVerdict() {
    assertThat(vulnerabilities("registry.example/web:1"))
        .isEqualTo(
            "unknown: there is not a vulnerability report of `registry.example/web:1`; it is looked"
                + " for by the tag `registry.example/web:1`, which the document itself must name");
    assertThat(ImageAnswers.of("web@" + A, "sbom"))
        .isEqualTo(
            "unknown: there is not an SBOM of `web@"
                + A
                + "`; it is looked for by its digest `"
                + A
                + "`");
    assertThat(ImageAnswers.of("web@" + A, "provenance")).startsWith("unknown");
  }

  @Test
  void provenanceIsFoundByAnyOfItsSubjects() {
    String provenance =
        """
        _type: https://in-toto.io/Statement/v1
        subject: [{name: a, digest: {sha256: %s}}, {name: b, digest: {sha256: %s}}]
        predicateType: https://slsa.dev/provenance/v1
        predicate: {runDetails: {builder: {id: 'https://builder.example/1'}}}
        """
            .formatted(A.substring(7), B.substring(7));

    assertThat(ImageAnswers.of("web@" + B, "provenance", provenance))
        .isEqualTo("supplychain.Provenance");
  }

  @Test
  void listsOfDocumentsAreOpenAsLongAsThereMayBeOthers() {
    String report = report("2026-01-01T00:00:00Z", digest(A), "CVE-1");
    String image = "registry.example/web@" + A;

    assertThat(ImageAnswers.all(image, "vulnerabilityReports", false, report, report))
        .isEqualTo("2 or more");
    assertThat(ImageAnswers.all(image, "vulnerabilityReports", true, report)).isEqualTo("1");
    assertThat(ImageAnswers.all(image, "sboms", true, report)).isEqualTo("0");
  }

  @Test
  void policiesOfSigstoreAreThoseOfWhichAPatternMeansTheImage() {
    String policy =
        """
        apiVersion: policy.sigstore.dev/v1beta1
        kind: ClusterImagePolicy
        metadata: {name: a}
        spec: {images: [{glob: 'other.example/**'}, {glob: 'registry.example/**'}], authorities: []}
        """;
    assertThat(ImageAnswers.all("registry.example/web@" + A, "imagePolicies", true, policy))
        .isEqualTo("1");
    assertThat(ImageAnswers.all("mirror.example/web", "imagePolicies", true, policy))
        .isEqualTo("0");
  }
}
