package dev.wharfinger.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final Path MANIFESTS = Path.of("..", "manifests");

  private final List<String> status = new ArrayList<>();
  private final Counters counters = new Counters();

  @Test
  void whoWatchesHearsHowFarItIs() {
    Report report = new Audit(status::add, counters).run(MANIFESTS);

    assertThat(status).first().isEqualTo("read 1 of 6");
    assertThat(status).contains("read 6 of 6", "judged 1 of " + report.resources());
    assertThat(status)
        .last()
        .isEqualTo("judged " + report.resources() + " of " + report.resources());
  }

  @Test
  void whatEvaluationsDidIsCounted() {
    Audit audit = new Audit(status::add, counters);
    Report report = audit.run(MANIFESTS);
    audit.run(MANIFESTS);

    assertThat(report.findings()).isNotEmpty();
    assertThat(counters.all())
        .containsEntry("evaluations", 2L)
        .containsEntry("resources", 2L * report.resources());
    assertThat(counters.time()).isPositive();
    assertThat(counters.all().entrySet())
        .filteredOn(counter -> counter.getKey().startsWith("findings{"))
        .allMatch(counter -> counter.getKey().endsWith(",FAIL}"))
        .extracting(counter -> counter.getValue().intValue())
        .satisfies(
            values ->
                assertThat(values.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(2 * report.findings().size()));
  }

  @Test
  void afterACancellationNothingMoreIsJudged() {
    Audit[] audit = new Audit[1];
    audit[0] =
        new Audit(
            text -> {
              status.add(text);
              if (text.startsWith("judged 2 ")) {
                audit[0].cancel();
              }
            },
            counters);
    Report report = audit[0].run(MANIFESTS);

    assertThat(status).last().asString().startsWith("judged 2 of ");
    assertThat(report.complies()).isFalse();
    assertThat(report.problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("the evaluation was cancelled"));
  }
}
