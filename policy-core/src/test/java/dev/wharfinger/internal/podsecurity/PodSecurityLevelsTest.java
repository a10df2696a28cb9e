package dev.wharfinger.internal.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.internal.podsecurity.PodSecurityLevels.InvalidLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PodSecurityLevelsTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "levels.csv", numLinesToSkip = 1)
  void labelsAskWhatTheAdmissionPluginReadsInThem(
      String what, String labels, String defaults, String enforce, String audit, String warn) {
    PodSecurityLevels levels = PodSecurityLevels.of(labels(labels), levels(defaults));
    assertThat(levels.enforce()).as("enforced where " + what).hasToString(enforce);
    assertThat(levels.audit()).as("audited where " + what).hasToString(audit);
    assertThat(levels.warn()).as("warned of where " + what).hasToString(warn);
  }

  @Test
  void everyLabelThatCannotBeReadIsTold() {
    Map<String, String> labels =
        labels("enforce=Baseline enforce-version=1.30 audit=strict warn-version=v1.030");
    assertThat(PodSecurityLevels.of(labels, PodSecurityLevels.DEFAULTS).invalid())
        .extracting(InvalidLabel::label, InvalidLabel::value)
        .containsExactly(
            tuple("pod-security.kubernetes.io/enforce", "Baseline"),
            tuple("pod-security.kubernetes.io/enforce-version", "1.30"),
            tuple("pod-security.kubernetes.io/audit", "strict"),
            tuple("pod-security.kubernetes.io/warn-version", "v1.030"));
  }

  @Test
  void labelsThatCanBeReadAreNotTold() {
    assertThat(
            PodSecurityLevels.of(labels("enforce=baseline"), PodSecurityLevels.DEFAULTS).invalid())
        .isEmpty();
  }

  @Test
  void aClusterThatIsNotConfiguredAsksNothing() {
    assertThat(PodSecurityLevels.of(Map.of(), PodSecurityLevels.DEFAULTS))
        .isEqualTo(PodSecurityLevels.DEFAULTS);
    assertThat(PodSecurityLevels.DEFAULTS.enforce()).hasToString("privileged:latest");
  }

  /** Labels as `enforce=baseline warn-version=v1.30`; a bare `=` at the end is an empty value. */
  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new LinkedHashMap<>(Map.of("team", "shop"));
    for (String label : words(text)) {
      String[] parts = label.split("=", -1);
      labels.put("pod-security.kubernetes.io/" + parts[0], parts[1]);
    }
    return labels;
  }

  private static PodSecurityLevels levels(String text) {
    List<PodSecurityStandard> standards =
        words(text).stream().map(PodSecurityLevelsTest::standard).toList();
    return standards.isEmpty()
        ? PodSecurityLevels.DEFAULTS
        : new PodSecurityLevels(standards.get(0), standards.get(1), standards.get(2));
  }

  private static PodSecurityStandard standard(String text) {
    String[] parts = text.split(":", -1);
    return new PodSecurityStandard(
        PodSecurityLevel.parse(parts[0]).orElseThrow(),
        PodSecurityVersion.parse(parts[1]).orElseThrow());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(" ", -1));
  }
}
