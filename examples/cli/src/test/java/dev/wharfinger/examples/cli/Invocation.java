package dev.wharfinger.examples.cli;

import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.ProgressLine;
import dev.wharfinger.examples.cli.shell.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What one run of the command in this process gave. */
record Invocation(int exitCode, String out, String err) {
  private static final Surroundings SURROUNDINGS =
      new Surroundings(Path.of(""), Map.of(), false, false);

  static Invocation of(Object... arguments) {
    return piped(new byte[0], arguments);
  }

  /** Runs the command with something in its standard input. */
  static Invocation piped(byte[] in, Object... arguments) {
    return run(SURROUNDINGS, in, arguments);
  }

  /** Runs the command as if a folder were the working directory. */
  static Invocation in(Path folder, Object... arguments) {
    return run(new Surroundings(folder, Map.of(), false, false), new byte[0], arguments);
  }

  /** Runs the command where a shell called it so. */
  static Invocation run(Surroundings surroundings, byte[] in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    ProgressLine progress = ProgressLine.of(err, false, Map.of());
    Console console = new Console(new ByteArrayInputStream(in), out, err, progress, surroundings);
    int exitCode = Wharfinger.run(List.of(texts), console);
    return new Invocation(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
