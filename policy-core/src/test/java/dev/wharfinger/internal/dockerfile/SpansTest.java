package dev.wharfinger.internal.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.dockerfile.instruction.Arg;
import dev.wharfinger.internal.dockerfile.instruction.Cmd;
import dev.wharfinger.internal.dockerfile.instruction.Copy;
import dev.wharfinger.internal.dockerfile.instruction.Env;
import dev.wharfinger.internal.dockerfile.instruction.From;
import dev.wharfinger.internal.dockerfile.instruction.Healthcheck;
import dev.wharfinger.internal.dockerfile.instruction.Onbuild;
import dev.wharfinger.internal.dockerfile.instruction.Run;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Exec;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where things stand in the file. */
class SpansTest {

  @Test
  void everyWordOfFromHasItsPlace() {
    ReadDockerfile file = ReadDockerfile.of("from --platform=$P \\\n  a:1 As \t b # no comment\n");
    assertThat(file.codes()).containsExactly("dockerfile-arguments");
    file = ReadDockerfile.of("\uFEFF  from --platform=\"$P\" \\\r\n  a:1 As \t b  \r\n");
    From from = file.get(0, From.class);
    assertThat(file.codes()).isEmpty();
    assertThat(file.written(from.statement().keyword())).isEqualTo("from");
    assertThat(file.written(from.platform())).isEqualTo("$P");
    assertThat(file.written(from.image())).isEqualTo("a:1");
    assertThat(file.written(from.as())).isEqualTo("As");
    assertThat(file.written(from.name())).isEqualTo("b");
    assertThat(file.written(from.statement().start(), from.statement().end()))
        .isEqualTo("from --platform=\"$P\" \\\r\n  a:1 As \t b");
  }

  @Test
  void aWordThatSpansLinesHasOneSpan() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nENV x=12\\\n# no\n\n34 y=5\n");
    Env env = file.get(1, Env.class);
    Pair first = env.variables().get(0);
    assertThat(first.value()).isEqualTo(new Token("1234", 13, 25));
    assertThat(file.written(first.value())).isEqualTo("12\\\n# no\n\n34");
    assertThat(file.written(env.variables().get(1).name())).isEqualTo("y");
    assertThat(file.statement(1).blankLines()).containsExactly(22);
    assertThat(file.file().comments()).hasSize(1);
    assertThat(file.file().comments().get(0).text()).isEqualTo(" no");
  }

  @Test
  void quotesAndEscapesAreLeftAsWritten() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nENV a=\"b c\"'d' e=f\\ g\nARG h=\"i\" j\n");
    List<Pair> variables = file.get(1, Env.class).variables();
    assertThat(variables.get(0).value()).extracting(Token::text).isEqualTo("\"b c\"'d'");
    assertThat(variables.get(1).value()).extracting(Token::text).isEqualTo("f\\ g");
    Arg arg = file.get(2, Arg.class);
    assertThat(arg.variables().get(0).value()).extracting(Token::text).isEqualTo("\"i\"");
    assertThat(arg.variables().get(1).value()).isNull();
  }

  @Test
  void stringsOfJsonAreDecodedButStandWithTheirQuotes() {
    ReadDockerfile file =
        ReadDockerfile.of("FROM a\nCMD [ \"\\u00e9\uD83D\uDE00\", \\\n \"b\" ]\n");
    Exec exec = (Exec) file.get(1, Cmd.class).command();
    assertThat(exec.words()).extracting(Token::text).containsExactly("é\uD83D\uDE00", "b");
    assertThat(exec.words().stream().map(file::written))
        .containsExactly("\"\\u00e9\uD83D\uDE00\"", "\"b\"");
  }

  @Test
  void theTextOfRunKnowsWhereEachCharacterStands() {
    String text = "FROM a\nRUN a && \\\n# why\n  b\\\nc\n";
    ReadDockerfile file = ReadDockerfile.of(text);
    TracedText script = Objects.requireNonNull(file.get(1, Run.class).script());
    assertThat(script.text()).isEqualTo("a &&   bc");
    assertThat(script.origin(script.text().indexOf('b'))).isEqualTo(text.indexOf("b\\"));
    assertThat(script.origin(script.text().indexOf('c'))).isEqualTo(text.lastIndexOf('c'));
  }

  @Test
  void aHeredocThatIsAllOfTheCommandIsTheScript() {
    String text = "FROM a\nRUN <<-E\n\tapk add x\n\t\ty\n\tE\n";
    ReadDockerfile file = ReadDockerfile.of(text);
    TracedText script = Objects.requireNonNull(file.get(1, Run.class).script());
    assertThat(script.text()).isEqualTo("apk add x\ny\n");
    assertThat(script.origin(script.text().indexOf('y'))).isEqualTo(text.indexOf('y'));
    assertThat(file.written(file.statement(1).start(), file.statement(1).end()))
        .isEqualTo("RUN <<-E\n\tapk add x\n\t\ty\n\tE");
  }

  @Test
  void otherHeredocsStandBehindTheLineForTheShell() {
    String text = "FROM a\nRUN cat <<A <<'B' > c\n1\nA\n$2\nB\nUSER x\n";
    ReadDockerfile file = ReadDockerfile.of(text);
    Run run = file.get(1, Run.class);
    assertThat(run.script()).hasToString("cat <<A <<'B' > c\n1\nA\n$2\nB");
    assertThat(run.heredocs().stream().map(h -> file.written(h.word())))
        .containsExactly("<<A", "<<'B'");
    assertThat(file.file().instructions()).hasSize(3);
  }

  @Test
  void theExecFormHasNoScript() {
    assertThat(ReadDockerfile.of("FROM a\nRUN [\"a\"]\n").get(1, Run.class).script()).isNull();
  }

  @Test
  void wordsOfATriggerStandInTheFileToo() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nONBUILD  COPY --from=b <<E /c\nx\nE\n");
    Onbuild onbuild = file.get(1, Onbuild.class);
    Copy copy = (Copy) onbuild.trigger();
    assertThat(file.written(copy.from())).isEqualTo("b");
    assertThat(file.written(copy.sources().destination())).isEqualTo("/c");
    assertThat(copy.sources().heredocs()).hasSize(1);
    assertThat(copy.sources().heredocs().get(0).data()).hasToString("x\n");
  }

  @Test
  void theCommandOfAHealthCheckStandsBehindItsType() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nHEALTHCHECK --retries=3  cmd   x  y\n");
    Healthcheck check = file.get(1, Healthcheck.class);
    assertThat(file.written(check.retries())).isEqualTo("3");
    assertThat(file.written(check.type())).isEqualTo("cmd");
    assertThat(check.command()).hasToString("Shell[text=x  y]");
  }
}
