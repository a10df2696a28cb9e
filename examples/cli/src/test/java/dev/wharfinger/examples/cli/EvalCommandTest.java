package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        serviceAccountName: shop
        containers:
          - {name: web, image: "registry.example/web:1", ports: [{containerPort: 80}]}
          - {name: log, image: "registry.example/log:1"}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeManifests() throws IOException {
    Files.writeString(folder.resolve("pod.yaml"), POD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kubernetes.Container | self.name                        | :7:7: web              | :8:7: log
          kubernetes.Container | self.ports                       | :7:7: {containerPort: 80} | :8:7: (empty)
          kubernetes.Container | self.?ports[0].containerPort     | :7:7: 80               | :8:7: nothing
          kubernetes.Container | image(self.image).tag()          | :7:7: 1                | :8:7: 1
          Pod                  | self.containers().map(c, c.name) | :1:1: web, log         | ''
          """)
  void everyValueIsToldWithItsPlace(String match, String expression, String first, String second) {
    Invocation eval = eval("--match", match, expression, "pod.yaml");
    assertThat(eval.err()).isEmpty();
    assertThat(eval.exitCode()).isZero();
    assertThat(eval.out().replace(folder.resolve("pod.yaml").toString(), ""))
        .isEqualTo(first + "\n" + (second.isEmpty() ? "" : second + "\n"));
  }

  @Test
  void withoutATypeAllResourcesAreAsked() {
    assertThat(eval("self.metadata.name", "pod.yaml").out()).contains("/pod.yaml:1:1: web\n");
  }

  @Test
  void theUnknownHasAReason() {
    Invocation eval = eval("--match=Pod", "self.serviceAccount()", "pod.yaml");
    assertThat(eval.exitCode()).isZero();
    assertThat(eval.out())
        .contains(
            ":1:1: unknown: service account `shop` is not in the files; add it, or declare the set"
                + " closed (`--closed`, or `EvaluationOptions.Builder.closed(true)`)\n");
  }

  @Test
  void whatIsWrongWithTheExpressionIsToldAtItsPlace() {
    Invocation eval = eval("--match=kubernetes.Container", "self.imag", "pod.yaml");
    assertThat(eval.exitCode()).isEqualTo(2);
    assertThat(eval.err())
        .isEqualTo(
            """
            error: the expression cannot be used

            expression:1:6: error[unknown-field]: `kubernetes.Container` has no field `imag`
              1 | self.imag
                |      ^^^^
              help: did you mean `image`?

            """);
    assertThat(eval("--match=kubernetes.Containr", "self", "pod.yaml").err())
        .contains("there is no type `kubernetes.Containr`", "did you mean `kubernetes.Container`?");
    assertThat(eval("--match=Container", "self", "pod.yaml").err())
        .contains("there are several types `Container`");
  }

  @Test
  void whereThereIsNothingToAskItIsToldSo() {
    Invocation eval = eval("--match=docker.Run", "self", "pod.yaml");
    assertThat(eval.exitCode()).isEqualTo(2);
    assertThat(eval.err()).startsWith("error: there is no `docker.Run` in these files\n");
    assertThat(eval("self").err()).startsWith("error: PATH is missing\n");
    assertThat(eval().err()).startsWith("error: EXPRESSION is missing\n");
  }

  private Invocation eval(String... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "eval";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Invocation.in(folder, all);
  }
}
