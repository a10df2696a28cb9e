package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder holds policies that are tried too little, and what is told of it. */
class CoverageTest {
  private static final Path CASES = Path.of("src/test/resources/dev/wharfinger/compiler/coverage");

  private static final String POLICY =
      """
      id: k8s-terminal
      title: Containers have no terminal
      severity: low
      match: kubernetes.Container
      params:
        but: {type: string, default: shell}
      expression: "!self.tty || self.name == params.but"
      message: "container '{self.name}' has a terminal"
      examples:
        compliant:
          - {apiVersion: v1, kind: Pod, spec: {containers: [{name: web, image: nginx}]}}
          - params: {but: bash}
            given: {apiVersion: v1, kind: Pod, spec: {containers: [{name: bash, image: nginx, tty: true}]}}
        violating:
          - {apiVersion: v1, kind: Pod, spec: {containers: [{name: web, image: nginx, tty: true}]}}
      """;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatNoExampleShows(String name) throws IOException {
    Path folder = CASES.resolve(name);
    String gaps =
        PolicyTests.of(folder).coverage().stream()
            .map(CoverageTest::told)
            .collect(Collectors.joining("\n"));
    GoldenFile.check(
        folder.resolve("expected.txt"),
        gaps.replace(folder.toString().replace('\\', '/') + "/", ""));
  }

  private static String told(PolicyCoverage policy) {
    String gaps =
        policy.gaps().stream().map(gap -> gap.render() + "\n").collect(Collectors.joining());
    return gaps + "%s: %d of %d\n".formatted(policy.policy(), policy.seen(), policy.results());
  }

  @Test
  void countsWhatIsSeenWithAnyParameters() {
    assertThat(coverage(POLICY)).isEqualTo(new PolicyCoverage("k8s-terminal", 4, 4, List.of()));
  }

  @Test
  void seesWhatAnIndexWouldLeaveOut() {
    String policy =
        """
        id: k8s-account
        title: Pods have an account of their own
        severity: low
        match: kubernetes.Pod
        expression: >-
          resources(kubernetes.ServiceAccount)
          .exists(a, a.metadata.name == self.metadata.name)
        message: there is no account
        examples:
          compliant:
            - closed: true
              given:
                - {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}
                - {apiVersion: v1, kind: ServiceAccount, metadata: {name: b}}
                - {apiVersion: v1, kind: ServiceAccount, metadata: {name: a}}
          violating:
            - closed: true
              given: {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}
        """;
    assertThat(coverage(policy).gaps()).isEmpty();
  }

  @Test
  void modulesAreNamedAndNotMeasured() {
    String module =
        """
        export default {
          meta: {
            id: 'js-terminal',
            title: 'Containers have no terminal',
            severity: 'low',
            match: 'kubernetes.Container',
          },
          check(self, context) {
            if (self.tty) {
              context.report({at: 'tty', message: 'there is a terminal'});
            }
          },
        };
        """;
    PolicyTests tests =
        PolicyTests.of(
            SharedJavaScript.compiler()
                .add(PolicySource.of("js-terminal.mjs", module))
                .add(PolicySource.of("k8s-terminal.yaml", POLICY)));
    assertThat(tests.unmeasured()).containsExactly("js-terminal");
    assertThat(tests.coverage()).extracting(PolicyCoverage::policy).containsExactly("k8s-terminal");
  }

  private static PolicyCoverage coverage(String policy) {
    PolicyTests tests =
        PolicyTests.of(PolicyCompiler.create().add(PolicySource.of("policy.yaml", policy)));
    tests.all().forEach(PolicyTest::check);
    return tests.coverage().get(0);
  }
}
