package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.shell.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardInputTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: %s}
      spec:
        containers:
          - {name: web, image: "registry.example/web:1", securityContext: {privileged: true}}
      """;

  @TempDir Path folder;

  @Test
  void manifestsMayComeThroughAPipe() {
    Invocation check = Invocation.piped(pods("web", "shop"), "check", "-");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("<stdin>:6:82: critical k8s-privileged-container: ")
        .contains("<stdin>:13:82: critical k8s-privileged-container: ")
        .contains("\n2 resources, ");
    assertThat(check.err()).doesNotContain("error", "reading manifests");
  }

  @Test
  void aPipeAndFilesAreOneSet() throws IOException {
    Path file = Files.write(folder.resolve("file.yaml"), pods("file"));
    Invocation check = Invocation.piped(pods("web"), "check", file, "-");
    assertThat(check.out())
        .contains("file.yaml:6:82: ")
        .contains("<stdin>:6:82: ")
        .contains("\n2 resources, ");
  }

  @Test
  void anEmptyPipeIsExitCode2() {
    Invocation check = Invocation.of("check", "-");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains("<stdin>:1:1: note[empty-file]");
    assertThat(check.err())
        .isEqualTo(
            "help: nothing came through the pipe; does the command before it print manifests?\n");
  }

  @Test
  void whatACommandComplainsOfIsNoManifest() {
    byte[] complaint = "Error: chart not found\n".getBytes(StandardCharsets.UTF_8);
    Invocation check = Invocation.piped(complaint, "check", "-");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).startsWith("help: what came through the pipe is no manifest; ");
  }

  @Test
  void whoSitsAtATerminalIsToldWhatIsWaitedFor() {
    Surroundings terminal = new Surroundings(Path.of(""), Map.of(), true, false);
    Invocation check = Invocation.run(terminal, pods("web"), "check", "-");
    assertThat(check.err())
        .startsWith("reading manifests from the terminal; end them with Ctrl-D\n");
    assertThat(check.out()).contains("<stdin>:6:82: ");
  }

  @Test
  void whatIsNoTextInAPipeIsAProblem() {
    Invocation check = Invocation.piped(new byte[] {'a', ':', (byte) 0xC3}, "check", "-");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains("<stdin>:1:3: problem[not-text]");
  }

  @Test
  void aPipeCanBeReadOnlyOnce() {
    Invocation check = Invocation.piped(pods("web"), "check", "-", "-");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).startsWith("error: `-` is given twice");
  }

  private static byte[] pods(String... names) {
    StringBuilder pods = new StringBuilder();
    for (String name : names) {
      pods.append(pods.isEmpty() ? "" : "---\n").append(POD.formatted(name));
    }
    return pods.toString().getBytes(StandardCharsets.UTF_8);
  }
}
