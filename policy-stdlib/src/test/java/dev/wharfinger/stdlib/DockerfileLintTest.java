package dev.wharfinger.stdlib;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our policies say on which line they find what build checks of BuildKit find. */
class DockerfileLintTest {
  /** Which policies of ours ask what a check asks. */
  private static final Map<String, List<String>> OURS =
      Map.ofEntries(
          entry("StageNameCasing", List.of("dockerfile-stage-name-case")),
          entry("FromAsCasing", List.of("dockerfile-from-as-case")),
          entry("NoEmptyContinuation", List.of("dockerfile-empty-continuation")),
          entry("ConsistentInstructionCasing", List.of("dockerfile-instruction-case-consistent")),
          entry("DuplicateStageName", List.of("dockerfile-stage-alias-unique")),
          entry("ReservedStageName", List.of("dockerfile-stage-name-reserved")),
          entry("JSONArgsRecommended", List.of("dockerfile-cmd-exec-form")),
          entry("MaintainerDeprecated", List.of("dockerfile-maintainer-deprecated")),
          entry(
              "MultipleInstructionsDisallowed",
              List.of(
                  "dockerfile-cmd-multiple",
                  "dockerfile-entrypoint-multiple",
                  "dockerfile-healthcheck-multiple")),
          entry("UndefinedVar", List.of("dockerfile-undefined-variable")),
          entry("WorkdirRelativePath", List.of("dockerfile-workdir-absolute")),
          entry("LegacyKeyValueFormat", List.of("dockerfile-legacy-key-value")),
          entry("RedundantTargetPlatform", List.of("dockerfile-from-platform-redundant")),
          entry("InvalidDefaultArgInFrom", List.of("dockerfile-from-default-invalid")),
          entry("FromPlatformFlagConstDisallowed", List.of("dockerfile-from-platform-flag")),
          entry("ExposeProtoCasing", List.of("dockerfile-expose-protocol-case")),
          entry("ExposeInvalidFormat", List.of("dockerfile-expose-host-port")));

  /** Checks with two names in BuildKit, and one in ours. */
  private static final Map<String, String> SAME = Map.of("UndefinedArgInFrom", "UndefinedVar");

  /** Checks that are not compared, and why. */
  private static final Map<String, String> NOT_COMPARED =
      Map.of(
          "SecretsUsedInArgOrEnv", "our policy looks at values too, not at names alone",
          "CopyIgnoredFile", "what `.dockerignore` says is not read",
          "InvalidBaseImagePlatform", "the platform of an image is in no file",
          "InvalidDefinitionDescription", "an experiment, about the form of comments");

  /** BuildKit tells of the line where the instruction ends, we of the one that is empty. */
  private static final String WITHOUT_LINE = "NoEmptyContinuation";

  @Test
  void whatBuildKitWarnsOfWeFindOnTheSameLine() throws IOException {
    JsonNode rows = read("lint-cases.json");
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-lint");
    PolicySet policies = policies();
    int number = 0;
    for (JsonNode row : rows) {
      String id = row.get("test").asText() + " " + number++;
      LintCase lintCase = new LintCase(row);
      if (lintCase.unusable().isPresent()) {
        suite.countApart(lintCase.unusable().get());
      } else {
        Set<String> expected = expected(lintCase);
        Set<String> found = found(policies, lintCase);
        suite.check(id, found.equals(expected) ? "" : "expected " + expected + ", was " + found);
      }
    }
    suite.finish(41);
  }

  @Test
  void eachCheckIsComparedOrItIsSaidWhyNot() throws IOException {
    Set<String> checks = new TreeSet<>();
    read("rules.json").forEach(rule -> checks.add(rule.get("name").asText()));

    Set<String> known = new TreeSet<>(OURS.keySet());
    known.addAll(SAME.keySet());
    known.addAll(NOT_COMPARED.keySet());
    assertThat(known).isEqualTo(checks);
  }

  private static JsonNode read(String file) throws IOException {
    Path path = ConformanceSuite.data("dockerfile/linter/" + file);
    return new ObjectMapper().readTree(path.toFile());
  }

  private static PolicySet policies() {
    PolicyCompiler compiler = PolicyCompiler.create();
    for (List<String> ids : OURS.values()) {
      for (String id : ids) {
        Path file = LibraryPolicy.FOLDER.resolve(Path.of("docker", id + ".yaml"));
        compiler = compiler.add(PolicySource.of(file));
      }
    }
    return compiler.compile();
  }

  private static Set<String> expected(LintCase lintCase) {
    Set<String> expected = new TreeSet<>();
    for (JsonNode warning : lintCase.warnings()) {
      String rule = warning.get("RuleName").asText();
      if (!NOT_COMPARED.containsKey(rule)) {
        expected.add(told(SAME.getOrDefault(rule, rule), warning.get("Line").asInt()));
      }
    }
    return expected;
  }

  private static Set<String> found(PolicySet policies, LintCase lintCase) {
    ResourceSet set = ResourceSet.parse("Dockerfile", lintCase.text());
    Set<String> found = new TreeSet<>();
    policies.evaluate(set, EvaluationOptions.defaults()).findings().stream()
        .filter(finding -> finding.outcome() == Outcome.FAIL)
        .forEach(
            finding ->
                checks(finding.policy().id())
                    .filter(rule -> !lintCase.isSilenced(rule, finding.location().line()))
                    .forEach(rule -> found.add(told(rule, finding.location().line()))));
    return found;
  }

  private static Stream<String> checks(String policy) {
    return OURS.entrySet().stream()
        .filter(ours -> ours.getValue().contains(policy))
        .map(Map.Entry::getKey);
  }

  private static String told(String rule, int line) {
    return rule.equals(WITHOUT_LINE) ? rule : rule + ":" + line;
  }
}
