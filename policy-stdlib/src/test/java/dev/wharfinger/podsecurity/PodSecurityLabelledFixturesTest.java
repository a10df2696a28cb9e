package dev.wharfinger.podsecurity;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.admission.PodSecurityConfiguration;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The fixtures of the admission plugin, each in a namespace that enforces the level and the version
 * of the fixture: a server of the newest version refuses those that fail, for what they fail.
 */
class PodSecurityLabelledFixturesTest {
  private static final EvaluationOptions SERVER =
      EvaluationOptions.builder().kubernetes("1.37").build();
  private static final PolicySet POD_SECURITY = Levels.admission(PodSecurityConfiguration.DEFAULT);

  private final Map<String, ResourceSet> namespaces = new HashMap<>();

  /** By text: most fixtures are the same for many versions. */
  private final Map<String, ResourceSet> pods = new HashMap<>();

  @Test
  void eachFixtureIsRefusedForTheChecksThatItFails() throws IOException {
    Path expected = ConformanceSuite.data("pod-security/expected.json");
    ConformanceSuite suite = ConformanceSuite.named("pod-security-labelled");
    for (JsonNode fixture : new ObjectMapper().readTree(expected.toFile())) {
      String file = fixture.required("file").textValue();
      suite.check(file, judge(fixture, expected.resolveSibling("testdata").resolve(file)));
    }
    suite.finish(4537);
  }

  private String judge(JsonNode fixture, Path file) throws IOException {
    String labels =
        "enforce=%s enforce-version=%s"
            .formatted(
                fixture.required("level").textValue(), fixture.required("version").textValue());
    Report report =
        POD_SECURITY.review(
            AdmissionRequest.create(
                pods.computeIfAbsent(
                    Files.readString(file), text -> ResourceSet.parse("pod.yaml", text))),
            namespaces.computeIfAbsent(labels, key -> GivenPods.namespace("default", key)),
            SERVER);
    SortedSet<String> expected =
        StreamSupport.stream(fixture.required("violations").spliterator(), false)
            .map(failed -> Verdict.policyId(failed.required("check").textValue()))
            .collect(toCollection(TreeSet::new));
    SortedSet<String> refusing =
        report.findings().stream()
            .filter(PodSecurityLabelledFixturesTest::isRefusal)
            .map(finding -> finding.policy().id())
            .collect(toCollection(TreeSet::new));
    boolean decided = report.findings().stream().allMatch(f -> f.outcome() == Outcome.FAIL);
    return decided && report.problems().isEmpty() && refusing.equals(expected)
        ? ""
        : report.findings() + " where the cluster says " + expected;
  }

  private static boolean isRefusal(Finding finding) {
    return finding.policy().enforcement().orElseThrow() == Enforcement.DENY;
  }
}
