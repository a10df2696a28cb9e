package dev.wharfinger.internal.supplychain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What a document should be read as.
 *
 * @param counts the number of elements of each list; -1 for one that the document does not state
 */
record ExpectedFacts(String type, Map<String, Integer> counts) {

  static ExpectedFacts of(JsonNode document) throws IOException {
    if (document.has("payloadType")) {
      return of(
          new ObjectMapper()
              .readTree(Base64.getDecoder().decode(document.path("payload").asText())));
    }
    if (document.has("predicateType")) {
      return statement(document);
    }
    if (document.has("SchemaVersion")) {
      return trivy(document.path("Results"));
    }
    if (document.has("matches")) {
      return new ExpectedFacts(
          "supplychain.VulnerabilityReport",
          Map.of("vulnerabilities", document.path("matches").size()));
    }
    if (document.has("bomFormat")) {
      return cycloneDx(document);
    }
    if (document.has("spdxVersion")) {
      return new ExpectedFacts(
          "supplychain.Sbom", Map.of("packages", document.path("packages").size()));
    }
    int statements =
        document.has("statements")
            ? document.path("statements").size()
            : sum(document.path("vulnerabilities"), it -> it.path("product_status").size());
    return new ExpectedFacts("supplychain.Vex", Map.of("statements", statements));
  }

  private static ExpectedFacts statement(JsonNode statement) throws IOException {
    String type = statement.path("predicateType").asText();
    if (type.contains("cyclonedx")) {
      return of(statement.path("predicate"));
    }
    return type.equals("https://cosign.sigstore.dev/attestation/vuln/v1")
        ? new ExpectedFacts("supplychain.VulnerabilityReport", Map.of("vulnerabilities", -1))
        : new ExpectedFacts(
            "supplychain.Attestation", Map.of("subjects", statement.path("subject").size()));
  }

  private static ExpectedFacts trivy(JsonNode results) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("vulnerabilities", ofTrivy(results, "Vulnerabilities", "-pkgs"));
    counts.put("secrets", ofTrivy(results, "Secrets", "secret"));
    counts.put("licenses", ofTrivy(results, "Licenses", "license"));
    counts.put("ignored", ofTrivy(results, "ExperimentalModifiedFindings", "no class"));
    return new ExpectedFacts("supplychain.VulnerabilityReport", counts);
  }

  private static int ofTrivy(JsonNode results, String name, String kind) {
    int looked =
        sum(results, it -> it.has(name) || it.path("Class").asText().contains(kind) ? 1 : 0);
    return looked == 0 ? -1 : sum(results, it -> it.path(name).size());
  }

  private static ExpectedFacts cycloneDx(JsonNode document) {
    JsonNode vulnerabilities = document.path("vulnerabilities");
    int statements = sum(vulnerabilities, it -> it.has("analysis") ? 1 : 0);
    if (!vulnerabilities.isMissingNode() && !document.has("components")) {
      return new ExpectedFacts("supplychain.Vex", Map.of("statements", statements));
    }
    boolean stated = !vulnerabilities.isMissingNode();
    return new ExpectedFacts(
        "supplychain.Sbom",
        Map.of(
            "packages",
            document.has("components") ? components(document) : -1,
            "vulnerabilities",
            stated ? sum(vulnerabilities, it -> Math.max(1, it.path("affects").size())) : -1,
            "statements",
            stated ? statements : -1));
  }

  private static int components(JsonNode holder) {
    return sum(holder.path("components"), it -> 1 + components(it));
  }

  private static int sum(JsonNode list, ToIntFunction<JsonNode> count) {
    int sum = 0;
    for (JsonNode item : list) {
      sum += count.applyAsInt(item);
    }
    return sum;
  }
}
