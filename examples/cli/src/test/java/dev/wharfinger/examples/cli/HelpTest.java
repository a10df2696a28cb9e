package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.usage.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "dev", "wharfinger", "examples", "cli");
  private static final boolean WRITE = "write".equals(System.getProperty("wharfinger.golden"));

  @ParameterizedTest
  @CsvSource({
    "--help, wharfinger-help.txt",
    "-h, wharfinger-help.txt",
    "-Vh, wharfinger-help.txt",
    "check --help, check-help.txt",
    "check -h, check-help.txt",
    "check absent.yaml --help, check-help.txt",
    "completion --help, completion-help.txt",
    "eval --help, eval-help.txt",
    "explain --help, explain-help.txt",
    "init --help, init-help.txt",
    "list --help, list-help.txt",
    "help, wharfinger-help.txt",
    "help --help, wharfinger-help.txt",
    "help check, check-help.txt",
    "types --help, types-help.txt",
    "schema --help, schema-help.txt",
    "schema -h, schema-help.txt",
    "test --help, test-help.txt",
  })
  void helpTellsEverythingAndIsNoFailure(String arguments, String golden) throws IOException {
    Invocation help = Invocation.of((Object[]) arguments.split(" "));
    if (WRITE) {
      Files.writeString(GOLDEN.resolve(golden), help.out());
    }
    assertThat(help)
        .as("-DargLine=-Dwharfinger.golden=write writes it anew")
        .isEqualTo(new Invocation(0, Files.readString(GOLDEN.resolve(golden)), ""));
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource({"--version", "-V", "check --version", "check -V"})
  void theVersionIsNoFailure(String arguments) {
    assertThat(Invocation.of((Object[]) arguments.split(" ")))
        .isEqualTo(new Invocation(0, "wharfinger (not packaged)\n", ""));
  }

  @Test
  void aDescriptionIsBrokenBetweenWordsAndWhereItHasLineEnds() {
    String words = "seven letters ".repeat(8).strip();
    List<Page.Row> rows =
        List.of(new Page.Row("short", words + "\nend"), new Page.Row("longer", "x"));
    assertThat(new Page().paragraph("Words:").table(rows).toString())
        .isEqualTo(
            """
            Words:
              short   seven letters seven letters seven letters seven letters seven letters
                      seven letters seven letters seven letters
                      end
              longer  x
            """);
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    String word = "w".repeat(90);
    assertThat(new Page().table(List.of(new Page.Row("a", "one " + word))).toString())
        .isEqualTo("  a  one\n     " + word + "\n");
  }
}
