package dev.wharfinger.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy finds the same whether it is written in YAML or in JavaScript. */
class SameFindingsTest {
  private static final Path YAML = Path.of("src/main/policies");
  private static final Path JAVASCRIPT = Path.of("src/main/javascript");
  private static final Path DEPLOY = Path.of("src/test/deploy");

  private static JavaScriptRuntime javaScript;

  @BeforeAll
  static void startJavaScript() {
    javaScript = JavaScriptRuntime.create();
  }

  @AfterAll
  static void stopJavaScript() {
    javaScript.close();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void ofTheExamplesOfThePolicyInYaml(Example example) {
    List<String> inYaml = findings(YAML.resolve(example.id() + ".yaml"), example);
    List<String> inJavaScript = findings(JAVASCRIPT.resolve(example.id() + ".mjs"), example);

    assertThat(inJavaScript).containsExactlyElementsOf(inYaml);
  }

  @Test
  void everyPolicyIsWrittenInBothLanguages() throws IOException {
    assertThat(ids(JAVASCRIPT)).hasSize(5).isEqualTo(ids(YAML));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofWhatATeamDeploys(boolean closed) {
    Example deploy = new Example("deploy", "", ResourceSet.read(DEPLOY), Map.of(), closed);

    assertThat(findings(YAML, deploy)).hasSizeGreaterThanOrEqualTo(5);
    assertThat(findings(JAVASCRIPT, deploy)).containsExactlyElementsOf(findings(YAML, deploy));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofManifestsOfOthers(boolean closed) {
    String folder = System.getProperty("wharfinger.corpus", "");
    assumeThat(folder).as("`wharfinger.corpus` names a folder of manifests").isNotBlank();
    assumeThat(Path.of(folder)).as("the folder that `wharfinger.corpus` names").isDirectory();
    Example corpus = new Example("corpus", "", ResourceSet.read(Path.of(folder)), Map.of(), closed);

    assertThat(findings(YAML, corpus)).hasSizeGreaterThanOrEqualTo(100);
    assertThat(findings(JAVASCRIPT, corpus)).containsExactlyElementsOf(findings(YAML, corpus));
  }

  private static List<String> findings(Path policies, Example example) {
    PolicyCompiler compiler =
        PolicyCompiler.create().add(PolicySource.of(policies)).javaScript(javaScript);
    for (Map.Entry<?, ?> param : example.params().entrySet()) {
      compiler = compiler.param(example.id(), (String) param.getKey(), param.getValue());
    }
    EvaluationOptions options = EvaluationOptions.builder().closed(example.closed()).build();
    return compiler.compile().evaluate(example.resources(), options).findings().stream()
        .filter(finding -> finding.policy().id().startsWith("acme-"))
        .map(SameFindingsTest::line)
        .sorted()
        .toList();
  }

  /**
   * What a policy says: where, and what. Of an unknown or an error the engine says both, and for a
   * module the line of it behind the reason.
   */
  private static String line(Finding finding) {
    String subject =
        "%s %s %s".formatted(finding.policy().id(), finding.resource(), finding.outcome());
    return finding.outcome() == Outcome.FAIL
        ? "%s at %s %s: %s"
            .formatted(subject, finding.location(), finding.location().path(), finding.message())
        : "%s in %s: %s"
            .formatted(
                subject,
                finding.location().file(),
                finding.message().replaceFirst(" \\(\\S+[.]mjs:[0-9:]+\\)$", ""));
  }

  static List<Example> examples() throws IOException {
    return ids(YAML).stream()
        .flatMap(id -> Example.in(YAML.resolve(id + ".yaml")).stream())
        .toList();
  }

  private static List<String> ids(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".test.yaml"))
          .map(name -> name.replaceFirst("[.](yaml|mjs)$", ""))
          .sorted()
          .toList();
    }
  }
}
