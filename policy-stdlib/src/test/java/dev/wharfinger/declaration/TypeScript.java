package dev.wharfinger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The compiler of TypeScript, run by Node over the files of a folder. */
final class TypeScript {
  private static final Path COMPILER = Path.of("target", "typescript", "tsc.js").toAbsolutePath();
  private static final Pattern ERROR =
      Pattern.compile("(?<file>[^( ]+)\\((?<line>\\d+),\\d+\\): error (?<code>TS\\d+): .*");

  /** As the first lines of the declarations advise. */
  private static final String SETTINGS =
      """
      {
        "compilerOptions": {
          "checkJs": true,
          "strict": true,
          "noUncheckedIndexedAccess": true,
          "noEmit": true,
          "target": "ES2022",
          "lib": ["ES2023"],
          "types": []
        }
      }
      """;

  private TypeScript() {}

  /** The errors, each as {@code folder/file.mjs:7 TS2339}. */
  static List<String> errors(Path folder) throws IOException, InterruptedException {
    Assumptions.assumeTrue(hasNode(), "there is no Node on this machine, which tsc needs");
    Path settings = Files.writeString(folder.resolve("jsconfig.json"), SETTINGS);
    List<String> output = new ArrayList<>();
    int exitCode =
        run(
            folder,
            output,
            "node",
            COMPILER.toString(),
            "--pretty",
            "false",
            "-p",
            settings.toString());
    List<String> errors = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (String line : output) {
      Matcher error = ERROR.matcher(line);
      if (error.matches()) {
        errors.add(error.group("file") + ":" + error.group("line") + " " + error.group("code"));
      } else if (!line.startsWith("  ")) {
        other.add(line);
      }
    }
    assertThat(other).as("what tsc says besides").isEmpty();
    assertThat(exitCode == 0).as("tsc ended with " + exitCode).isEqualTo(errors.isEmpty());
    return errors;
  }

  /** The settings that the first lines of the declarations should advise. */
  static String settings() {
    return SETTINGS;
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return run(Path.of("."), new ArrayList<>(), "node", "--version") == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  private static int run(Path folder, List<String> output, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    text.lines().forEach(output::add);
    return process.waitFor();
  }
}
