package dev.wharfinger.podsecurity;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
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
 * The fixtures of the admission plugin, of each level and version, fail the very checks that they
 * fail there.
 */
class PodSecurityFixturesTest {
  private final Map<String, PolicySet> levels = new HashMap<>();

  /** By text: most fixtures are the same for many versions. */
  private final Map<String, ResourceSet> pods = new HashMap<>();

  @Test
  void eachFixtureFailsTheChecksThatItFailsInTheCluster() throws IOException {
    Path expected = ConformanceSuite.data("pod-security/expected.json");
    ConformanceSuite suite = ConformanceSuite.named("pod-security");
    for (JsonNode fixture : new ObjectMapper().readTree(expected.toFile())) {
      String file = fixture.required("file").textValue();
      suite.check(file, judge(fixture, expected.resolveSibling("testdata").resolve(file)));
    }
    suite.finish(4537);
  }

  private String judge(JsonNode fixture, Path file) throws IOException {
    Verdict verdict =
        Verdict.of(
            level(fixture.required("level").textValue()),
            pods.computeIfAbsent(
                Files.readString(file), text -> ResourceSet.parse("pod.yaml", text)),
            fixture.required("version").textValue());
    SortedSet<String> expected =
        StreamSupport.stream(fixture.required("violations").spliterator(), false)
            .map(failed -> Verdict.policyId(failed.required("check").textValue()))
            .collect(toCollection(TreeSet::new));
    boolean passes = fixture.required("expect").textValue().equals("pass");
    return verdict.failed().equals(expected)
            && verdict.doubts().isEmpty()
            && verdict.passes() == passes
        ? ""
        : verdict + " where the cluster says " + expected;
  }

  private PolicySet level(String level) {
    return levels.computeIfAbsent(
        level,
        name -> PolicyCompiler.create().add(StandardPolicies.profile("pss-" + name)).compile());
  }
}
