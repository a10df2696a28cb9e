package dev.wharfinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.golden.GoldenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void everythingInTheReportIsInTheObject() throws IOException {
    GoldenFile.check(Reports.GOLDEN.resolve("full.json"), ReportFormat.JSON.format(Reports.full()));
  }

  @Test
  void noMemberIsLeftOutOfAnEmptyReport() throws IOException {
    JsonNode json = MAPPER.readTree(ReportFormat.JSON.format(Reports.empty()));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "formatVersion", "summary", "policies", "findings", "accepted", "problems", "controls");
    assertThat(json.at("/summary/findings/critical").intValue()).isZero();
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JSON.write(Reports.empty(), out);
    out.write('!');
    assertThat(out.toByteArray()).endsWith('}', '\n', '!');
  }

  @Test
  void halfASurrogatePairIsReplaced() throws IOException {
    assertThat(messageThrough("a\ud83db")).isEqualTo("a?b");
  }

  static String messageThrough(String message) throws IOException {
    Policy policy = Reports.policy("k8s-sample", Severity.LOW);
    Location location = new Location("f", 1, 1, 1, 1, "");
    Report report =
        Reports.of(
            List.of(policy),
            List.of(Reports.finding(policy, Outcome.FAIL, message, location)),
            List.of(),
            Map.of(),
            1,
            Map.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JSON.write(report, out);
    return MAPPER.readTree(out.toByteArray()).at("/findings/0/message").textValue();
  }
}
