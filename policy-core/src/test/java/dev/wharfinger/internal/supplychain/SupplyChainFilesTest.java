package dev.wharfinger.internal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents of other projects are read with as many vulnerabilities, packages and statements as
 * they have, counted by another reader.
 */
class SupplyChainFilesTest {
  private static final int FILES = 97;

  /** What is no document about images, and why. */
  private static final Map<String, String> APART =
      Map.of(
          "trivy/alpine-310.sarif", "SARIF, which says less than the report it is made of",
          "cosign/test/testdata/attestations/vuln-predicate.json",
              "a predicate without a statement",
          "cyclonedx-examples/invalid-bomformat-1.6.json", "names another format than CycloneDX");

  /** What is wrong with documents and cannot be read as their types are. */
  private static final Map<String, List<String>> TOLD =
      Map.of("cyclonedx-examples/invalid-metadata-timestamp-1.6.json", List.of("wrong-type"));

  private final Map<String, Integer> counted = new TreeMap<>();

  @Test
  void everyDocumentIsReadWithAllThatItSays() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("supplychain");
    Path data = ConformanceSuite.data("supplychain");
    for (Path file : files(data)) {
      String id = data.relativize(file).toString().replace('\\', '/');
      String text = Files.readString(file);
      if (APART.containsKey(id)) {
        assertThat(read(text).type()).as(id).isEmpty();
        suite.countApart(APART.get(id));
      } else {
        suite.check(id, failure(text, TOLD.getOrDefault(id, List.of())));
      }
    }
    suite.finish(FILES);
    assertThat(counted)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("supplychain.Attestation", 3),
                Map.entry("supplychain.Attestation.subjects", 3),
                Map.entry("supplychain.Sbom", 77),
                Map.entry("supplychain.Sbom.packages", 144),
                Map.entry("supplychain.Sbom.statements", 1),
                Map.entry("supplychain.Sbom.vulnerabilities", 3),
                Map.entry("supplychain.Vex", 5),
                Map.entry("supplychain.Vex.statements", 7),
                Map.entry("supplychain.VulnerabilityReport", 12),
                Map.entry("supplychain.VulnerabilityReport.ignored", 1),
                Map.entry("supplychain.VulnerabilityReport.licenses", 3),
                Map.entry("supplychain.VulnerabilityReport.secrets", 2),
                Map.entry("supplychain.VulnerabilityReport.vulnerabilities", 20)));
  }

  private String failure(String text, List<String> told) throws IOException {
    ReadFacts read = read(text);
    ExpectedFacts expected = ExpectedFacts.of(new ObjectMapper().readTree(text));
    List<String> differences = new ArrayList<>();
    if (!read.type().equals(expected.type())) {
      return "is a " + read.type() + ", not a " + expected.type();
    }
    expected
        .counts()
        .forEach(
            (field, count) -> {
              int found = read.count(field);
              if (found != count) {
                differences.add(field + ": " + found + " instead of " + count);
              }
              counted.merge(read.type() + "." + field, Math.max(0, count), Integer::sum);
            });
    counted.merge(read.type(), 1, Integer::sum);
    if (!read.problems().equals(told)) {
      differences.add("problems: " + read.document().problems());
    }
    return String.join("; ", differences);
  }

  private static ReadFacts read(String text) {
    return ReadFacts.read("facts.json", text);
  }

  private static List<Path> files(Path data) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder :
        List.of("trivy", "grype", "cyclonedx-examples", "cosign/test", "cosign/pkg/policy")) {
      try (Stream<Path> found = Files.walk(data.resolve(folder))) {
        found
            .filter(Files::isRegularFile)
            .filter(file -> !file.getFileName().toString().equals("LICENSE"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }
}
