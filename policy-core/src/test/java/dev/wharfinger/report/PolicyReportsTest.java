package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.wharfinger.Finding;
import dev.wharfinger.Finding.ObjectReference;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PolicyReportsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Policy POLICY = Reports.policy("k8s-sample", Severity.CRITICAL);
  private static final Location PLACE = new Location("web.yaml", 3, 5, 3, 9, "spec.a");

  @Test
  void everyFindingAndProblemIsAResult() throws IOException {
    GoldenFile.check(
        Reports.GOLDEN.resolve("full.yaml"), ReportFormat.POLICY_REPORT.format(Reports.full()));
  }

  @Test
  void theDocumentsAreValidByTheDefinitionsOfTheKinds() throws IOException {
    assertValid(Reports.full());
    assertValid(Reports.empty());
    assertValid(
        report(
            finding(pod("shop", true), Outcome.FAIL, "message"),
            finding(pod("", true), Outcome.UNKNOWN, "message"),
            finding(pod("", false), Outcome.ERROR, "message")));
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    JsonNode right = documents(Reports.full()).get(0);
    for (String wrong : List.of("fail to fall", "critical to worst", "ClusterPolicyReport to X")) {
      String[] words = wrong.split(" to ", -1);
      JsonNode document = MAPPER.readTree(right.toString().replace(words[0], words[1]));
      assertThat(schema().validate(document)).as(wrong).isNotEmpty();
    }
  }

  @Test
  void eachNamespaceHasAReportAndTheClusterHasOne() throws IOException {
    Report report =
        report(
            finding(pod("shop", true), Outcome.FAIL, "one"),
            finding(pod("", true), Outcome.FAIL, "two"),
            finding(pod("bank", true), Outcome.FAIL, "three"),
            finding(pod("shop", true), Outcome.FAIL, "four"),
            finding(pod("", false), Outcome.FAIL, "five"),
            finding(null, Outcome.FAIL, "six"));
    assertThat(documents(report))
        .extracting(PolicyReportsTest::summary)
        .containsExactly(
            "ClusterPolicyReport  five six",
            "PolicyReport  two",
            "PolicyReport bank three",
            "PolicyReport shop one four");
  }

  private static String summary(JsonNode document) {
    return document.get("kind").textValue()
        + " "
        + document.at("/metadata/namespace").asText("")
        + " "
        + String.join(" ", document.at("/results").findValuesAsText("message"));
  }

  @Test
  void aResultNamesTheObjectThatItIsAbout() throws IOException {
    JsonNode result = result(finding(pod("shop", true), Outcome.FAIL, "message"));
    assertThat(result.get("resources").toString())
        .isEqualTo(
            "[{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"namespace\":\"shop\",\"name\":\"web\"}]");
    assertThat(result(finding(null, Outcome.FAIL, "message")).has("resources")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"FAIL, fail, fail", "ERROR, error, error", "UNKNOWN, error, unknown"})
  void whatCouldNotBeDecidedIsAnErrorThatSaysSo(Outcome outcome, String result, String property)
      throws IOException {
    JsonNode written = result(finding(null, outcome, "message"));
    assertThat(written.get("result").textValue()).isEqualTo(result);
    assertThat(written.at("/properties/outcome").textValue()).isEqualTo(property);
  }

  @ParameterizedTest
  @EnumSource
  void theSummaryCountsTheResults(Problem.Level level) throws IOException {
    Problem problem = new Problem("not-yaml", level, "message", PLACE);
    Report report =
        Reports.of(
            List.of(POLICY),
            List.of(
                finding(null, Outcome.FAIL, "a"),
                finding(null, Outcome.FAIL, "b"),
                finding(null, Outcome.UNKNOWN, "c")),
            List.of(problem),
            Map.of(),
            1,
            Map.of());
    int errors = level == Problem.Level.ERROR ? 2 : 1;
    assertThat(documents(report).get(0).get("summary").toString())
        .isEqualTo("{\"fail\":2,\"warn\":0,\"error\":" + errors + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop", "a_b", "-", "a/b", "kube system", "a\nb"})
  void whatIsNoNameOfANamespaceHasNoReportOfItsOwn(String namespace) throws IOException {
    Report report = report(finding(pod(namespace, true), Outcome.FAIL, "message"));
    assertThat(documents(report)).hasSize(1);
    assertValid(report);
  }

  @Test
  void manyResultsAreParted() throws IOException {
    Finding finding = finding(pod("shop", true), Outcome.FAIL, "message");
    Report report = report(Collections.nCopies(1001, finding).toArray(Finding[]::new));
    assertThat(documents(report))
        .extracting(document -> document.at("/metadata/name").textValue())
        .containsExactly("wharfinger", "wharfinger", "wharfinger-2", "wharfinger-3");
    assertThat(documents(report))
        .extracting(document -> document.at("/summary/fail").intValue())
        .containsExactly(0, 500, 500, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "on", "null", "1e3", "012", "12:30:45", "- a", "a: b", "#", "", "~"})
  void textIsTextForEveryVersionOfYaml(String text) throws IOException {
    assertThat(result(finding(null, Outcome.FAIL, text)).get("message").textValue())
        .isEqualTo(text);
    assertThat(ReportFormat.POLICY_REPORT.format(report(finding(null, Outcome.FAIL, text))))
        .contains("message: \"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uFFFEb", "\uFFFF", "\uFEFF"})
  void charactersThatYamlMayNotHoldAreEscaped(String text) throws IOException {
    assertThat(result(finding(null, Outcome.FAIL, text)).get("message").textValue())
        .isEqualTo(text);
  }

  @Property
  void anyTextIsAValidDocument(@ForAll String text) throws IOException {
    ObjectReference object = new ObjectReference(text, text, text, text, true);
    assertValid(report(finding(object, Outcome.FAIL, text)));
  }

  @Test
  void aLongTextIsCut() throws IOException {
    JsonNode result = result(finding(null, Outcome.FAIL, "x".repeat(5000)));
    assertThat(result.get("message").textValue()).hasSize(1001).endsWith("x…");
  }

  private static ObjectReference pod(String namespace, boolean namespaced) {
    return new ObjectReference("v1", "Pod", namespace, "web", namespaced);
  }

  private static Finding finding(
      @Nullable ObjectReference object, Outcome outcome, String message) {
    return new Finding(
        POLICY, outcome, POLICY.severity(), message, "Pod/web", PLACE, null, List.of(), object);
  }

  private static Report report(Finding... findings) {
    return Reports.of(List.of(POLICY), List.of(findings), List.of(), Map.of(), 1, Map.of());
  }

  private static JsonNode result(Finding finding) throws IOException {
    return Stream.of(documents(report(finding)))
        .flatMap(List::stream)
        .flatMap(document -> Stream.of(document.at("/results/0")))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> documents(Report report) {
    List<JsonNode> documents = new ArrayList<>();
    Load load = new Load(LoadSettings.builder().build());
    load.loadAllFromString(ReportFormat.POLICY_REPORT.format(report))
        .forEach(document -> documents.add(MAPPER.valueToTree(document)));
    return documents;
  }

  private static void assertValid(Report report) throws IOException {
    for (JsonNode document : documents(report)) {
      assertThat(schema().validate(document)).isEmpty();
    }
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        PolicyReportsTest.class.getResourceAsStream("/schema/policy-report-v1alpha2.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(MAPPER.readTree(in));
    }
  }
}
