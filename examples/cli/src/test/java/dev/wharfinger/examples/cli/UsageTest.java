package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.usage.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How arguments may be written, and what is told where they make no sense. */
class UsageTest {
  private static final String WEB = Path.of("..", "manifests", "web.yaml").toString();

  @ParameterizedTest
  @CsvSource({
    "--format=json --closed WEB",
    "--format json --closed WEB",
    "WEB --closed --format json",
    "--closed WEB --format=JSON",
    "--format=Json --closed -- WEB",
  })
  void optionsMayBeWrittenInSeveralWays(String arguments) {
    Invocation check = check(arguments);
    assertThat(check.err()).isEmpty();
    assertThat(check.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(check.out()).startsWith("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --formt json WEB               | there is no option `--formt`                   | did you mean `--format`?
          --formt=json WEB               | there is no option `--formt`                   | did you mean `--format`?
          --form json WEB                | there is no option `--form`                    | did you mean `--format`?
          --nothing-like-it WEB          | there is no option `--nothing-like-it`         |
          -x WEB                         | there is no option `-x`                        |
          --format xml WEB               | `--format` cannot be `xml`                     | it is one of `text`, `json`, `sarif`, `junit`, `html`, `markdown`, `github`, `policyreport`, `scorecard`
          --format jsn WEB               | `--format` cannot be `jsn`                     | did you mean `json`?
          --format= WEB                  | `--format` cannot be ``                        | it is one of `text`, `json`, `sarif`, `junit`, `html`, `markdown`, `github`, `policyreport`, `scorecard`
          --fail-on=hihg WEB             | `--fail-on` cannot be `hihg`                   | did you mean `high`?
          WEB --format                   | `--format` needs a value                       | write it as `--format=FORMAT`
          --format --closed WEB          | `--format` needs a value                       | write it as `--format=FORMAT`
          --closed=yes WEB               | `--closed` takes no value                      | leave out what follows
          --format text --format text WEB| `--format` is given twice                      | leave all but one out
          --closed --closed WEB          | `--closed` is given twice                      | leave all but one out
          --param a.b WEB                | `a.b` is not of the form `policy-id.name=value`|
          --pods Fleet=spec WEB          | `Fleet=spec` is not of the form `group/Kind=spec.template`|
          --pods a.b/Fleet=spec[0] WEB   | `spec[0]` is no path to a template of pods; write it as `spec.template` or `spec.jobs[].template`|
          -o out.json WEB                | there is no option `-o`                        | `--format` chooses what is written, and `> FILE` behind it where
          --output=json WEB              | there is no option `--output`                  | `--format` chooses what is written, and `> FILE` behind it where
          -- --closed                    | `--closed` does not exist                      |
          """)
  void whatMakesNoSenseIsToldWithWhatToDo(String arguments, String error, String help) {
    Invocation check = check(arguments);
    List<String> lines = new ArrayList<>(List.of("error: " + error));
    if (help != null) {
      lines.add("help: " + help);
    }
    lines.add("help: `wharfinger check --help` shows what is possible");
    assertThat(check.err().lines()).containsExactlyElementsOf(lines);
    assertThat(check.out()).isEmpty();
    assertThat(check.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''             | the command is missing        | the commands are `check`, `eval`, `explain`, `init`, `list`, `schema`, `test`, `types`, `completion`
          chek WEB       | there is no command `chek`    | did you mean `check`?
          destroy WEB    | there is no command `destroy` | the commands are `check`, `eval`, `explain`, `init`, `list`, `schema`, `test`, `types`, `completion`
          --hepl         | there is no option `--hepl`   | did you mean `--help`?
          help chek      | there is no command `chek`    | did you mean `check`?
          --closed check | `--closed` belongs behind the command | write `wharfinger check --closed`
          --format=json check WEB | `--format` belongs behind the command | write `wharfinger check --format=json`
          """)
  void aCommandThatIsNoneIsToldWithThoseThatAre(String arguments, String error, String help) {
    Invocation run = Invocation.of(split(arguments).toArray());
    assertThat(run.err())
        .isEqualTo(
            """
            error: %s
            help: %s
            help: `wharfinger --help` shows what is possible
            """
                .formatted(error, help));
    assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
  }

  @Test
  void policiesAndParametersMayBeGivenSeveralTimes() {
    Invocation check =
        check("--param a.b=1 --param=c.d=2 --policies one.yaml --policies=two.yaml WEB");
    assertThat(check.err())
        .contains("there is no policy `a` ", "there is no policy `c` ", "one.yaml", "two.yaml");
  }

  @Test
  void quotesBelongToTheValue() {
    assertThat(check("--format \"json\" WEB").err()).startsWith("error: `--format` cannot be `\"j");
  }

  private static Invocation check(String arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(split(arguments));
    return Invocation.of(all.toArray());
  }

  private static List<String> split(String arguments) {
    return arguments.isEmpty() ? List.of() : List.of(arguments.replace("WEB", WEB).split(" "));
  }
}
