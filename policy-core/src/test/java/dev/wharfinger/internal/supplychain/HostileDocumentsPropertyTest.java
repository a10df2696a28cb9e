package dev.wharfinger.internal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a document says, it is read or told of, and never in the way of others. */
class HostileDocumentsPropertyTest {
  private static final List<String> HEADS =
      List.of(
          "\"SchemaVersion\": 2, \"ArtifactName\": \"a\", \"ArtifactType\": \"container_image\"",
          "\"matches\": [], \"source\": {}, \"descriptor\": {}",
          "\"bomFormat\": \"CycloneDX\"",
          "\"bomFormat\": \"CycloneDX\", \"vulnerabilities\": []",
          "\"spdxVersion\": \"SPDX-2.3\"",
          "\"@context\": \"https://openvex.dev/ns\", \"statements\": []",
          "\"document\": {\"csaf_version\": \"2.0\"}",
          "\"_type\": \"https://in-toto.io/Statement/v1\", \"predicateType\":"
              + " \"https://slsa.dev/provenance/v1\"",
          "\"_type\": \"https://in-toto.io/Statement/v1\", \"predicateType\":"
              + " \"https://cosign.sigstore.dev/attestation/vuln/v1\"",
          "\"_type\": \"https://in-toto.io/Statement/v1\", \"predicateType\": \"x\"");

  /** Every name that a reader looks at. */
  private static final List<String> NAMES =
      List.of(
          "Results",
          "Vulnerabilities",
          "Secrets",
          "Licenses",
          "ExperimentalModifiedFindings",
          "Finding",
          "Metadata",
          "OS",
          "CVSS",
          "RepoTags",
          "RepoDigests",
          "CreatedAt",
          "Severity",
          "matches",
          "vulnerability",
          "artifact",
          "fix",
          "versions",
          "cvss",
          "metrics",
          "baseScore",
          "epss",
          "knownExploited",
          "source",
          "target",
          "relatedVulnerabilities",
          "descriptor",
          "metadata",
          "component",
          "components",
          "tools",
          "licenses",
          "license",
          "expression",
          "hashes",
          "vulnerabilities",
          "affects",
          "ref",
          "analysis",
          "state",
          "ratings",
          "score",
          "properties",
          "name",
          "value",
          "version",
          "purl",
          "bom-ref",
          "type",
          "packages",
          "creationInfo",
          "creators",
          "annotations",
          "attributionTexts",
          "relationships",
          "documentDescribes",
          "externalRefs",
          "checksums",
          "licenseConcluded",
          "statements",
          "products",
          "subcomponents",
          "identifiers",
          "status",
          "timestamp",
          "product_tree",
          "branches",
          "product",
          "product_status",
          "fixed",
          "tracking",
          "subject",
          "digest",
          "sha256",
          "predicate",
          "Data",
          "buildDefinition",
          "externalParameters",
          "workflow",
          "resolvedDependencies",
          "runDetails",
          "builder",
          "materials",
          "invocation",
          "scanner",
          "result",
          "id");

  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "0",
          "-1e300",
          "99999999999999999999999",
          "\"\"",
          "\"x\"",
          "\"pkg:oci/a\"",
          "\"pkg:oci/%zz@1\"",
          "\"a@sha256:b\"",
          "\"urn:cdx:a/1#pkg%3\"",
          "\"2026-01-01\"",
          "\"0001-01-01T00:00:00Z\"",
          "\"\uD83D\uDC1A\"",
          "\"(MIT\"",
          "\"Tool: \"",
          "\"RepoTag: \"");

  @Property(tries = 1500)
  void noDocumentIsThrownAtAnybody(@ForAll("documents") String document) {
    assertThat(ReadFacts.json(document).type()).startsWith("supplychain.");
  }

  @Property(tries = 300)
  void norIsWhatAnEnvelopeHolds(@ForAll("documents") String document) {
    String payload = Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8));
    String envelope =
        "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"" + payload + "\"}";

    assertThat(ReadFacts.json(envelope).type()).startsWith("supplychain.");
    assertThat(
            ReadFacts.json(envelope.replace(payload, payload.substring(payload.length() / 2 | 1))))
        .isNotNull();
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> fields =
        Combinators.combine(Arbitraries.of(NAMES), values(4))
            .as((name, value) -> "\"" + name + "\": " + value);
    return Combinators.combine(Arbitraries.of(HEADS), fields.list().ofMaxSize(6))
        .as(HostileDocumentsPropertyTest::document);
  }

  /** What makes the document what it is stays as it is. */
  private static String document(String head, List<String> fields) {
    List<String> all = new ArrayList<>(List.of(head));
    for (String field : fields) {
      if (!head.contains(field.substring(0, field.indexOf(':')))) {
        all.add(field);
      }
    }
    return "{" + String.join(", ", all) + "}";
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalars = Arbitraries.of(SCALARS);
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> values(depth - 1));
    Arbitrary<String> objects =
        Combinators.combine(Arbitraries.of(NAMES), inner)
            .as((name, value) -> "\"" + name + "\": " + value)
            .list()
            .ofMaxSize(4)
            .map(list -> "{" + String.join(", ", list) + "}");
    Arbitrary<String> lists =
        inner.list().ofMaxSize(3).map(list -> "[" + String.join(", ", list) + "]");
    return Arbitraries.oneOf(scalars, objects, lists);
  }
}
