package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.ProgressLine;
import dev.wharfinger.examples.cli.shell.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullOutputTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "check --diff pod.yaml",
        "check --format=sarif pod.yaml",
        "completion bash",
        "explain pss-privileged",
        "list",
        "schema",
        "types"
      })
  void whatCouldNotBeWrittenIsNoSuccess(String arguments) throws IOException {
    Files.writeString(
        folder.resolve("pod.yaml"),
        """
        {apiVersion: v1, kind: Pod, spec: {containers: [
          {name: a, image: a, securityContext: {privileged: true}}]}}
        """);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new Full(),
            err,
            ProgressLine.of(err, false, Map.of()),
            new Surroundings(folder, Map.of(), false, false));
    assertThat(Wharfinger.run(List.of(arguments.split(" ", -1)), console)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("error: the input or the output fails: no space left\n");
  }

  private static final class Full extends OutputStream {
    @Override
    public void write(int unit) throws IOException {
      throw new IOException("no space left");
    }
  }
}
