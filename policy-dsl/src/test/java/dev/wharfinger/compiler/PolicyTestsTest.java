package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wharfinger.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTestsTest {
  private static final Path CASES = Path.of("src/test/resources/dev/wharfinger/compiler/tests");

  private static final String POLICY =
      """
      id: dockerfile-app
      title: Images end with the user of the application
      severity: low
      match: docker.Dockerfile
      params:
        user: {type: string, default: app}
      expression: self.finalStage().user().user == params.user
      message: "the user is '{self.finalStage().user().user}'"
      examples:
        compliant: ["FROM alpine:3.20\\nUSER app\\n"]
        violating: ["FROM alpine:3.20\\nUSER web\\n"]
      """;

  @TempDir Path folder;

  @Test
  void tellsWhereAPolicyDoesSomethingElse() throws IOException {
    Path failing = CASES.resolve("failing");
    String told =
        PolicyTests.of(failing).stream()
            .map(
                test ->
                    test.name()
                        + (test.passed() ? ": passed\n" : "\n")
                        + test.problems().stream()
                            .map(Diagnostic::render)
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    GoldenFile.check(failing.resolve("expected.txt"), inFolder(told, failing));
  }

  @Test
  void tellsWhatIsWrongWithTheFormOfTestFiles() throws IOException {
    Path wrong = CASES.resolve("wrong-form");
    CompilationException refused =
        catchThrowableOfType(CompilationException.class, () -> PolicyTests.of(wrong));
    String told =
        refused.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
    GoldenFile.check(wrong.resolve("expected.txt"), inFolder(told, wrong));
  }

  private static String inFolder(String text, Path folder) {
    return text.replace(folder.toString().replace('\\', '/') + "/", "");
  }

  @Test
  void aTestFileIsNoPolicy() throws IOException {
    write("dockerfile-app.yaml", POLICY);
    write("dockerfile-app.test.yaml", "tests: []\n");
    write("dockerfile-app.test/service.yaml", "apiVersion: v1\nkind: Service\n");

    assertThat(PolicyCompiler.create().add(PolicySource.of(folder)).diagnose()).isEmpty();
  }

  @Test
  void examplesAndTestsHaveNamesAndPlaces() throws IOException {
    write("dockerfile-app.yaml", POLICY);
    write(
        "tests/users.test.yaml",
        """
        policy: dockerfile-app
        tests:
          - name: another user
            params: {user: web}
            given: "FROM alpine:3.20\\nUSER web\\n"
            outcome: pass
        """);

    List<PolicyTest> tests = PolicyTests.of(folder).all();

    assertThat(tests)
        .extracting(PolicyTest::name)
        .containsExactly(
            "dockerfile-app: compliant example in line 10",
            "dockerfile-app: violating example in line 11",
            "dockerfile-app: another user");
    assertThat(tests.get(2).location().line()).isEqualTo(3);
    assertThat(tests.get(2).location().file()).endsWith("users.test.yaml");
    tests.forEach(PolicyTest::check);
  }

  @Test
  void theTestsBesideASinglePolicyAreItsTests() throws IOException {
    write("dockerfile-app.yaml", POLICY);
    write("other.test.yaml", "tests: 1\n");
    write(
        "dockerfile-app.test.yaml",
        """
        tests:
          - name: no user
            given: "FROM scratch\\n"
            findings: [{line: 1}]
        """);

    assertThat(PolicyTests.of(folder.resolve("dockerfile-app.yaml")).all()).hasSize(3);
  }

  @Test
  void ofAProfileOnlyItsOwnPoliciesAreTested() throws IOException {
    write("policies/dockerfile-app.yaml", POLICY);
    write(
        "policies/dockerfile-web.yaml", POLICY.replace("id: dockerfile-app", "id: dockerfile-web"));
    String test = "tests: [{name: no user, given: \"FROM scratch\\n\", findings: [{line: 1}]}]\n";
    write("policies/dockerfile-app.test.yaml", test);
    write("policies/dockerfile-web.test.yaml", test);
    write("profiles/web.yaml", "id: web\ntitle: Web\npolicies: [dockerfile-web]\n");
    PolicySource profile =
        PolicySource.profile(
            "web",
            ProfileSource.of(folder.resolve("profiles")),
            PolicySource.of(folder.resolve("policies")));

    assertThat(PolicyTests.of(PolicyCompiler.create().add(profile)).all())
        .hasSize(3)
        .extracting(PolicyTest::policy)
        .containsOnly("dockerfile-web");
  }

  @Test
  void aTestThatFailsTellsWhatAndWhere() throws IOException {
    write("dockerfile-app.yaml", POLICY.replace("USER web", "USER app"));
    PolicyTest failing = PolicyTests.of(folder).all().get(1);

    assertThat(failing.passed()).isFalse();
    assertThatThrownBy(failing::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("dockerfile-app.yaml:11:15: error[example-not-violating]")
        .hasMessageContaining("11 |   violating:");
  }

  @Test
  void testsCountForWhatIsCovered() throws IOException {
    write("dockerfile-app.yaml", POLICY.replaceFirst("  violating.*\\n", ""));
    assertThat(PolicyTests.of(folder).coverage().get(0).gaps()).hasSize(1);

    write(
        "dockerfile-app.test.yaml",
        """
        tests:
          - name: another user
            given: "FROM alpine:3.20\\nUSER web\\n"
            outcome: fail
        """);
    assertThat(PolicyTests.of(folder).coverage().get(0).gaps()).isEmpty();
  }

  @Test
  void modulesTakePart() throws IOException {
    write(
        "js-terminal.mjs",
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
        """);
    write(
        "js-terminal.test.yaml",
        """
        tests:
          - name: a terminal
            given: {apiVersion: v1, kind: Pod, spec: {containers: [{name: a, tty: true}]}}
            findings: [{at: 'spec.containers[0].tty', message: there is a terminal}]
        """);

    List<PolicyTest> tests =
        PolicyTests.of(SharedJavaScript.compiler().add(PolicySource.of(folder))).all();

    assertThat(tests).hasSize(1);
    assertThatCode(tests.get(0)::check).doesNotThrowAnyException();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
