package dev.wharfinger.internal.admissionpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.golden.GoldenFile;
import dev.wharfinger.internal.admissionpolicy.JudgedWarnings.Judged;
import dev.wharfinger.internal.admissionpolicy.PublishedPolicies.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Policies that clusters run compile here too, and what is said of them is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedAdmissionPoliciesTest {
  private static final int FILES = 100;
  private static final int JUDGED = 20;

  private final ConformanceSuite suite = ConformanceSuite.named("admission-policies-check");
  private final List<PublishedPolicies> publishers = new ArrayList<>();

  @Test
  void aPolicyIsRefusedOnlyIfAClusterRefusesIt() throws IOException {
    for (PublishedPolicies publisher : publishers()) {
      for (Manifest manifest : publisher.manifests()) {
        suite.check(manifest.name(), manifest.error().orElse(""));
      }
    }
    suite.finish(FILES);
  }

  @Test
  void theDocumentShowsWhatIsSaid() throws IOException {
    String document =
        new AdmissionPoliciesDocument(publishers(), suite.exceptions(), JudgedWarnings.read())
            .render();
    GoldenFile.check(Path.of("..", "docs", "admission-policies.md"), document);
  }

  @Test
  void whatWasJudgedIsStillSaid() throws IOException {
    Set<String> told =
        publishers().stream()
            .flatMap(publisher -> publisher.warnings().stream())
            .map(one -> one.place() + " " + one.code())
            .collect(Collectors.toSet());
    List<Judged> judged = JudgedWarnings.read();
    assertThat(judged)
        .extracting(one -> one.place() + " " + one.code())
        .isSubsetOf(told)
        .doesNotHaveDuplicates();
    assertThat(judged).hasSizeGreaterThanOrEqualTo(JUDGED);
  }

  /** Checked once for all tests; skips them where there is no data. */
  private List<PublishedPolicies> publishers() throws IOException {
    if (publishers.isEmpty()) {
      for (String publisher : PublishedManifests.PUBLISHERS) {
        publishers.add(PublishedPolicies.of(publisher));
      }
    }
    return publishers;
  }
}
