package dev.wharfinger.examples.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Baseline;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Exceptions;
import dev.wharfinger.Fixes;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found may be accepted, by whom and until when, or be fixed. */
class AcceptedFindingsTest {
  private static final Path FOLDER = Path.of("src/test/accepted");
  private static final String PRIVILEGED = "k8s-privileged-container";
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Clock TOO_LATE =
      Clock.fixed(Instant.parse("2027-02-01T12:00:00Z"), ZoneOffset.UTC);

  private static final PolicySet POLICIES =
      PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();

  @TempDir Path folder;

  @Test
  void aCommentAcceptsWhatItHeads() {
    assertThat(found(judge("comment.yaml", at(TODAY)))).doesNotContain(PRIVILEGED);
    assertThat(found(judge("bare.yaml", at(TODAY)))).contains(PRIVILEGED);
  }

  @Test
  void anAnnotationAcceptsWhatItNames() {
    assertThat(found(judge("annotation.yaml", at(TODAY)))).doesNotContain(PRIVILEGED);
  }

  @Test
  void anExceptionThatHasExpiredAcceptsNothing() {
    assertThat(found(judge("comment.yaml", at(TOO_LATE)))).contains(PRIVILEGED);
  }

  @Test
  void aFileAcceptsWhatItLists() {
    EvaluationOptions options =
        EvaluationOptions.builder()
            .clock(TODAY)
            .exceptions(Exceptions.read(Path.of("src/test/accepted/exceptions.yaml")))
            .build();

    assertThat(found(judge("bare.yaml", options))).doesNotContain(PRIVILEGED);
  }

  @Test
  void onlyTheFileOfThePlatformTeamCounts() {
    Exceptions ofThePlatformTeam =
        Exceptions.read(Path.of("src/test/accepted/exceptions.yaml"))
            .forbid(Origin.COMMENT, Origin.ANNOTATION);

    EvaluationOptions options =
        EvaluationOptions.builder().clock(TODAY).exceptions(ofThePlatformTeam).build();
    assertThat(found(judge("bare.yaml", options))).doesNotContain(PRIVILEGED);
    assertThat(ofThePlatformTeam.allows(Origin.COMMENT)).isFalse();
  }

  @Test
  void whatABaselineKnowsIsAccepted() throws IOException {
    ResourceSet resources = ResourceSet.read(FOLDER.resolve("bare.yaml"));
    Path file = folder.resolve("baseline.json");
    Baseline.of(POLICIES.evaluate(resources)).write(file);

    EvaluationOptions onlyWhatIsNew =
        EvaluationOptions.builder().baseline(Baseline.read(file)).build();
    assertThat(POLICIES.evaluate(resources, onlyWhatIsNew).findings()).isEmpty();
  }

  @Test
  void aFixKeepsComments() throws IOException {
    Path pod = folder.resolve("pod.yaml");
    Files.copy(FOLDER.resolve("bare.yaml"), pod);

    Fixes fixes = Fixes.apply(POLICIES, ResourceSet.read(pod));
    for (Map.Entry<String, String> file : fixes.texts().entrySet()) {
      Files.writeString(Path.of(file.getKey()), file.getValue());
    }

    assertThat(pod).content().contains("privileged: false # who needs that?");
    assertThat(found(fixes.report())).doesNotContain(PRIVILEGED);
  }

  private static EvaluationOptions at(Clock clock) {
    return EvaluationOptions.builder().clock(clock).build();
  }

  private static Report judge(String file, EvaluationOptions options) {
    return POLICIES.evaluate(ResourceSet.read(FOLDER.resolve(file)), options);
  }

  private static List<String> found(Report report) {
    return report.findings().stream().map(finding -> finding.policy().id()).toList();
  }
}
