package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.spi.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCommandTest {
  @ParameterizedTest
  @CsvSource({"schema", "schema policy", "schema -- policy"})
  void theSchemaIsThatOfPoliciesUnlessAnotherIsAskedFor(String arguments) {
    assertThat(Invocation.of((Object[]) arguments.split(" ")))
        .isEqualTo(new Invocation(0, EditorSupport.policySchema(Catalogs.builtIn()), ""));
  }

  @Test
  void profilesHaveASchemaOfTheirOwn() {
    assertThat(Invocation.of("schema", "profile"))
        .isEqualTo(new Invocation(0, EditorSupport.profileSchema(), ""));
  }

  @Test
  void testsHaveASchemaOfTheirOwn() {
    assertThat(Invocation.of("schema", "test"))
        .isEqualTo(new Invocation(0, EditorSupport.testSchema(), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          profil         | there is no schema of `profil`                     | did you mean `profile`?
          resource       | there is no schema of `resource`                   | the kinds are `policy`, `profile`, `config`, `test`
          policy profile | only one kind of file can be asked for at a time   | leave out all but one of `policy`, `profile`
          --format json  | there is no option `--format`                      |
          """)
  void whatHasNoSchemaIsTold(String arguments, String error, String help) {
    Invocation run = Invocation.of((Object[]) ("schema " + arguments).split(" "));
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "error: "
                + error
                + "\n"
                + (help == null ? "" : "help: " + help + "\n")
                + "help: `wharfinger schema --help` shows what is possible\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
  }
}
