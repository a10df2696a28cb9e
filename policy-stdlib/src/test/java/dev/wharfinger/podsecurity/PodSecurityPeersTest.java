package dev.wharfinger.podsecurity;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our profiles say of pods and their controllers what Kyverno says who asks for whole levels. */
class PodSecurityPeersTest {

  /** By the id under which the data files a question about a whole level. */
  private static final Map<String, String> PROFILES =
      Map.of("k8s-pss-baseline", "pss-baseline", "k8s-pss-restricted", "pss-restricted");

  private final Map<String, PolicySet> compiled = new HashMap<>();

  @Test
  void eachResourceFailsTheLevelsThatItFailsForKyverno() throws IOException {
    Path index = ConformanceSuite.data("policies/kyverno/index.json");
    ConformanceSuite suite = ConformanceSuite.named("pod-security-kyverno");
    for (JsonNode entry : new ObjectMapper().readTree(index.toFile())) {
      String profile = PROFILES.get(entry.required("ours").get(0).textValue());
      if (profile != null) {
        judge(entry, profile, index, suite);
      }
    }
    suite.finish(85);
  }

  private void judge(JsonNode entry, String profile, Path index, ConformanceSuite suite) {
    Path file = index.resolveSibling(entry.required("file").textValue());
    Set<String> failing =
        policies(profile).evaluate(ResourceSet.read(file)).findings().stream()
            .filter(finding -> finding.outcome() == Outcome.FAIL)
            .map(Finding::resource)
            .collect(toSet());
    boolean expected = entry.required("expect").textValue().equals("fail");
    for (String resource : resources(entry)) {
      boolean fails = failing.contains(resource.replace("//", "/"));
      suite.check(
          profile + " " + entry.get("file").textValue() + " " + resource,
          fails == expected ? "" : "is said to " + (fails ? "fail" : "pass"));
    }
  }

  private static List<String> resources(JsonNode entry) {
    List<String> resources = new ArrayList<>();
    if (entry.has("resource")) {
      resources.add(entry.get("resource").textValue());
    }
    entry.path("resources").forEach(resource -> resources.add(resource.textValue()));
    return resources;
  }

  private PolicySet policies(String profile) {
    return compiled.computeIfAbsent(
        profile, id -> PolicyCompiler.create().add(StandardPolicies.profile(id)).compile());
  }
}
