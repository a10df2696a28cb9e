package dev.wharfinger.internal.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.dockerfile.instruction.Instruction;
import dev.wharfinger.internal.dockerfile.instruction.Run;
import dev.wharfinger.internal.dockerfile.syntax.Heredoc;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is read, nothing is thrown, and all that is found lies where it says. */
class AnyTextTest {
  private static final List<String> PIECES =
      List.of(
          "FROM a\n",
          "FROM",
          "RUN ",
          "COPY ",
          "ADD ",
          "ENV ",
          "ARG ",
          "ONBUILD ",
          "LABEL ",
          "CMD ",
          "HEALTHCHECK ",
          "VOLUME ",
          "SHELL ",
          "EXPOSE ",
          "# escape=`\n",
          "#",
          "# a\n",
          "\\\n",
          "`\n",
          "\\ \t\n",
          "\r\n",
          "\n",
          "\n\n",
          " ",
          "\t",
          "\\",
          "`",
          "'",
          "\"",
          "[",
          "]",
          "[\"a\"]",
          ",",
          "<<E",
          "<<-'E' ",
          "3<<E\n",
          "E\n",
          "\tE\n",
          "<< ",
          "<",
          "$",
          "${",
          "}",
          "${a:-",
          "=",
          "a=b ",
          "--",
          "--from=",
          "--mount=",
          "type=secret,id=x,",
          "--mount='a,\"b\"'",
          "\uFEFF",
          "\u00A0",
          "\u3000",
          "é",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "CMD NONE",
          "\\u00e9");

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> pieces = Arbitraries.of(PIECES);
    Arbitrary<String> strings = Arbitraries.strings().all().ofMaxLength(5);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, pieces), net.jqwik.api.Tuple.of(1, strings))
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  @Property(tries = 1500)
  void anyTextIsRead(@ForAll("files") String text) {
    ReadDockerfile read = ReadDockerfile.of(text);
    for (ReadProblem problem : read.file().problems()) {
      assertWithin(text, problem.start(), problem.end());
    }
    for (Instruction instruction : read.file().instructions()) {
      Statement statement = instruction.statement();
      assertWithin(text, statement.start(), statement.end());
      assertTraced(text, statement.line());
      statement.flags().forEach(flag -> assertTraced(text, flag.text()));
      statement.flags().forEach(flag -> assertWithin(text, flag.start(), flag.end()));
      for (Heredoc heredoc : statement.heredocs()) {
        assertTraced(text, heredoc.content());
        assertTraced(text, heredoc.data());
        assertWithin(text, heredoc.word().start(), heredoc.word().end());
      }
      if (instruction instanceof Run run && run.script() != null) {
        assertTraced(text, run.script());
      }
    }
  }

  @Property(tries = 500)
  void aFileWithoutErrorsHasAStage(@ForAll("files") String text) {
    ReadDockerfile read = ReadDockerfile.of(text);
    boolean refused =
        read.file().problems().stream().anyMatch(p -> p.level() == ReadProblem.Level.ERROR);
    boolean stage =
        read.file().instructions().stream()
            .anyMatch(i -> i.statement().keyword().text().equalsIgnoreCase("from"));
    assertThat(refused || stage).isTrue();
  }

  private static void assertWithin(String text, int start, int end) {
    assertThat(start).isBetween(0, text.length());
    assertThat(end).isBetween(start, text.length());
  }

  /** Each character stands in the file where the text says it does. */
  private static void assertTraced(String text, TracedText traced) {
    for (int i = 0; i < traced.length(); i++) {
      assertThat(text.charAt(traced.origin(i))).isEqualTo(traced.text().charAt(i));
    }
    assertWithin(text, traced.start(), traced.end());
  }
}
