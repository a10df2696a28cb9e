package dev.wharfinger.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Report;
import dev.wharfinger.admission.PodSecurityConfiguration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the admission plugin does with a request, row by row. */
class PodSecurityAdmissionTest {
  private static final EvaluationOptions SERVER =
      EvaluationOptions.builder().kubernetes("1.34").build();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "requests.csv", numLinesToSkip = 1)
  void aRequestIsAnsweredAsThePluginDoes(
      String what,
      @Nullable String labels,
      String object,
      @Nullable String denied,
      @Nullable String warned,
      @Nullable String audited,
      @Nullable String notes) {
    Report report =
        Levels.admission(PodSecurityConfiguration.DEFAULT)
            .review(
                AdmissionRequest.create(GivenPods.named(object)),
                GivenPods.namespace("shop", labels),
                SERVER);
    assertThat(report.problems()).isEmpty();
    assertThat(policies(report, Enforcement.DENY))
        .as("refused by")
        .hasSameElementsAs(words(denied));
    assertThat(policies(report, Enforcement.WARN)).as("warned by").hasSameElementsAs(words(warned));
    assertThat(policies(report, Enforcement.AUDIT))
        .as("written down by")
        .hasSameElementsAs(words(audited));
    assertThat(notes(report)).as("annotations").hasSameElementsAs(words(notes));
  }

  private static List<String> policies(Report report, Enforcement enforcement) {
    return report.findings().stream()
        .map(Finding::policy)
        .filter(policy -> policy.enforcement().orElseThrow() == enforcement)
        .map(policy -> policy.id())
        .toList();
  }

  /** The annotations, of which only the first word is compared. */
  private static List<String> notes(Report report) {
    return report.notes().entrySet().stream()
        .map(note -> note.getKey() + "=" + note.getValue().split(":? ", 2)[0])
        .toList();
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : List.of(text.split(" ", -1));
  }
}
