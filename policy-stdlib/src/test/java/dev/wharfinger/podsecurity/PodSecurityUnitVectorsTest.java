package dev.wharfinger.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The unit tests of each check of the admission plugin: its verdict, and whom it blames. */
class PodSecurityUnitVectorsTest {
  private static final String NEWEST = "1.37";

  private static final Pattern FILE = Pattern.compile("check_(\\w+)_test\\.go");
  private static final Pattern VERSION = Pattern.compile("_1_(\\d+)$");

  /** Tests that say nothing of the version, and are not about the newest one. */
  private static final Map<String, String> VERSIONS = Map.of("TestSysctls", "1.0");

  private final Map<String, PolicySet> policies = new HashMap<>();

  @Test
  void eachCheckSaysOfAPodWhatItSaysInTheCluster() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(ConformanceSuite.data("pod-security/unit-vectors.json").toFile());
    ConformanceSuite suite = ConformanceSuite.named("pod-security-unit");
    for (JsonNode row : rows) {
      String test = row.required("test").textValue();
      suite.check(test + ": " + row.required("name").textValue(), judge(row, test));
    }
    suite.finish(94);
  }

  private String judge(JsonNode row, String test) {
    JsonNode pod = pod(row);
    String check = check(row);
    Verdict verdict =
        Verdict.of(policy(check), ResourceSet.parse("pod.json", pod.toString()), version(test));
    boolean allowed = row.path("expectReason").asText().isEmpty();
    Offenders expected = Offenders.named(row.path("expectDetail").asText());
    boolean sameOffenders =
        expected.none() || expected.equals(Offenders.at(verdict.findings(), pod));
    return verdict.doubts().isEmpty() && verdict.passes() == allowed && sameOffenders
        ? ""
        : verdict + " where the check says " + row.path("expectDetail");
  }

  private static String check(JsonNode row) {
    Matcher file = FILE.matcher(row.required("file").textValue());
    if (!file.matches()) {
      throw new AssertionError("no check has the file " + row.get("file"));
    }
    return file.group(1).replace("procMount_baseline", "procMount").replace("Andhost", "AndHost");
  }

  private static String version(String test) {
    Matcher version = VERSION.matcher(test);
    return version.find() ? "1." + version.group(1) : VERSIONS.getOrDefault(test, NEWEST);
  }

  private PolicySet policy(String check) {
    String profile = "{id: one, title: One check, policies: [%s]}";
    return policies.computeIfAbsent(
        Verdict.policyId(check),
        id ->
            PolicyCompiler.create()
                .add(
                    PolicySource.profile(
                        "one",
                        ProfileSource.of("one.yaml", profile.formatted(id)),
                        StandardPolicies.all()))
                .compile());
  }

  /** The pod of a row, or one of the metadata and the specification that a row has instead. */
  private static ObjectNode pod(JsonNode row) {
    ObjectNode pod =
        JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Pod");
    if (row.path("pod").isObject()) {
      return pod.setAll((ObjectNode) row.get("pod"));
    }
    pod.set("metadata", json(row.get("metaData")));
    pod.set("spec", json(row.get("podSpec")));
    return pod;
  }

  /** The names of Go fields, as {@code SecurityContext}, are those of JSON with a capital. */
  private static JsonNode json(JsonNode go) {
    if (go instanceof ObjectNode object) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field -> result.set(uncapitalised(field.getKey()), json(field.getValue())));
      return result;
    }
    if (go.isArray()) {
      var result = JsonNodeFactory.instance.arrayNode();
      go.forEach(element -> result.add(json(element)));
      return result;
    }
    return go;
  }

  private static String uncapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
