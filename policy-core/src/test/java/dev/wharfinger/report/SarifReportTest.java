package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.wharfinger.Finding;
import dev.wharfinger.Fingerprints;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Policy POLICY = Reports.policy("k8s-sample", Severity.HIGH);

  @Test
  void everythingInTheReportIsInTheLog() throws IOException {
    GoldenFile.check(
        Reports.GOLDEN.resolve("full.sarif"), ReportFormat.SARIF.format(Reports.full()));
  }

  @Test
  void theLogIsValidByTheOfficialSchema() throws IOException {
    assertThat(faults(Reports.full())).isEmpty();
    assertThat(faults(Reports.empty())).isEmpty();
  }

  @Test
  void aFixIsAReplacementInTheFile() throws IOException {
    JsonNode change = log(Reports.full()).at("/runs/0/results/0/fixes/0/artifactChanges/0");
    assertThat(change.at("/artifactLocation/uri").textValue()).isEqualTo("deploy/web.yaml");
    assertThat(change.at("/replacements/0").toString())
        .isEqualTo(
            "{\"deletedRegion\":{\"startLine\":3,\"startColumn\":15,\"endLine\":3,\"endColumn\":19},"
                + "\"insertedContent\":{\"text\":\"false\"}}");
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    String wrong = ReportFormat.SARIF.format(Reports.full()).replace("\"open\"", "\"unknown\"");
    assertThat(schema().validate(MAPPER.readTree(wrong))).isNotEmpty();
    String noUri = wrong.replace("\"unknown\"", "\"open\"").replace("\"https://ex", "\"a b://ex");
    assertThat(schema().validate(MAPPER.readTree(noUri))).isNotEmpty();
  }

  @Test
  void bracesInAMessageAreNoArguments() throws IOException {
    JsonNode log = log(finding("{0} is not {a: 1}", new Location("f", 1, 1, 1, 2, "a")));
    assertThat(log.at("/runs/0/results/0/message/text").textValue())
        .isEqualTo("{{0}} is not {{a: 1}}");
  }

  @Test
  void aReferenceThatIsNoWebAddressIsNotTheHelpUri() throws IOException {
    List<String> references = List.of("the handbook, page 3", "https://example.com/a?b=c#d");
    Policy policy =
        new Policy(
            "p", "Title", Severity.LOW, List.of(), "", List.of(), references, Reports.NOWHERE);
    Report report = Reports.of(List.of(policy), List.of(), List.of(), Map.of(), 0, Map.of());
    JsonNode described = log(report).at("/runs/0/tool/driver/rules/0");
    assertThat(described.get("helpUri").textValue()).isEqualTo("https://example.com/a?b=c#d");
    assertThat(described.at("/fullDescription/text").textValue()).isEqualTo("Title");
    assertThat(faults(report)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "deploy/web.yaml, deploy/web.yaml",
    "/srv/web.yaml, file:///srv/web.yaml",
    "C:\\deploy\\web.yaml, file:///C%3A/deploy/web.yaml",
    "a:b #1?.yaml, a%3Ab%20%231%3F.yaml",
    "wéb%20.yaml, w%C3%A9b%2520.yaml",
    "<stdin>, %3Cstdin%3E"
  })
  void aFileNameIsAUri(String file, String uri) throws IOException {
    Report report = finding("message", new Location(file, 1, 1, 1, 2, ""));
    assertThat(
            log(report)
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .textValue())
        .isEqualTo(uri);
    assertThat(faults(report)).isEmpty();
  }

  @Test
  void theFingerprintStaysWhenTheFindingMovesAndIsWordedAnew() throws IOException {
    String before = fingerprint(finding("before", new Location("a.yaml", 3, 1, 3, 2, "spec")), 0);
    String after = fingerprint(finding("after", new Location("a.yaml", 9, 5, 9, 6, "spec")), 0);
    String elsewhere = fingerprint(finding("x", new Location("a.yaml", 3, 1, 3, 2, "spec.b")), 0);
    assertThat(after).isEqualTo(before).isNotEqualTo(elsewhere).matches("[0-9a-f]{64}");
  }

  @Test
  void twoFindingsOfOnePlaceHaveTwoFingerprints() throws IOException {
    Location place = new Location("a.yaml", 3, 1, 3, 2, "spec");
    Finding finding = Reports.finding(POLICY, Outcome.FAIL, "twice", place);
    Report report =
        Reports.of(List.of(POLICY), List.of(finding, finding), List.of(), Map.of(), 1, Map.of());
    assertThat(fingerprint(report, 0)).isNotEqualTo(fingerprint(report, 1));
  }

  private static Report finding(String message, Location location) {
    Finding finding = Reports.finding(POLICY, Outcome.FAIL, message, location);
    return Reports.of(List.of(POLICY), List.of(finding), List.of(), Map.of(), 1, Map.of());
  }

  private static String fingerprint(Report report, int index) throws IOException {
    JsonNode result = log(report).at("/runs/0/results").get(index);
    return result.at("/partialFingerprints").get(Fingerprints.NAME).textValue();
  }

  private static JsonNode log(Report report) throws IOException {
    return MAPPER.readTree(ReportFormat.SARIF.format(report));
  }

  static Set<ValidationMessage> faults(Report report) throws IOException {
    return schema().validate(log(report));
  }

  private static JsonSchema schema() throws IOException {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(MAPPER.readTree(in), config);
    }
  }
}
