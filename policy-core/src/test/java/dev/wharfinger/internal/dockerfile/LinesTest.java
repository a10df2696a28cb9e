package dev.wharfinger.internal.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.dockerfile.instruction.Run;
import dev.wharfinger.internal.dockerfile.syntax.Directive;
import dev.wharfinger.internal.raw.RawComment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines, what continues them, and the comments between and above them. */
class LinesTest {

  @Test
  void lineEndsOfWindowsAndAByteOrderMarkAreNoPartOfAnything() {
    ReadDockerfile file =
        ReadDockerfile.of("\uFEFF# escape=`\r\nFROM a\r\nRUN b `\r\n  c\r\nRUN <<E\r\nx\r\nE\r\n");
    assertThat(file.codes()).isEmpty();
    assertThat(file.file().escape()).isEqualTo('`');
    assertThat(file.get(1, Run.class).script()).hasToString("b   c");
    assertThat(file.get(2, Run.class).script()).hasToString("x\r\n");
  }

  @ParameterizedTest
  @MethodSource
  void anEscapeCharacterAtTheEndContinuesALine(String text, String expected) {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nRUN " + text);
    assertThat(file.get(1, Run.class).script()).hasToString(expected);
  }

  static List<Arguments> anEscapeCharacterAtTheEndContinuesALine() {
    return List.of(
        Arguments.of("a\\\nb", "ab"),
        Arguments.of("a\\ \t\nb", "ab"),
        Arguments.of("a \\\n  b", "a   b"),
        Arguments.of("a\\\\\nUSER b", "a\\\\"),
        Arguments.of("a\\\n# b\n\n \t\nc", "ac"),
        Arguments.of("a\\\n\\\nb", "ab"),
        Arguments.of("a \\\n#b\\\nc", "a c"),
        Arguments.of("a\\", "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# escape=`\n",
        "#ESCAPE = ` \n",
        "  # escape=`\n",
        "# syntax=a:b\n#escape=`\n",
        "# check=skip=all\n# escape=`\n",
      })
  void aDirectiveAtTheTopIsObeyed(String top) {
    assertThat(ReadDockerfile.of(top + "FROM a\n").file().escape()).isEqualTo('`');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n# escape=`\n",
        "# comment\n# escape=`\n",
        "# other=x\n# escape=`\n",
        "FROM b\n# escape=`\n",
        "#! x\n# escape=`\n",
        "# esc-ape=`\n",
        "# escape\n# escape=`\n",
      })
  void aDirectiveAnywhereElseIsAComment(String top) {
    ReadDockerfile file = ReadDockerfile.of(top + "FROM a\n");
    assertThat(file.codes()).isEmpty();
    assertThat(file.file().escape()).isEqualTo('\\');
  }

  @Test
  void directivesHaveTheirPlaces() {
    ReadDockerfile file = ReadDockerfile.of("# Syntax = a/b:1 \r\n#check=error=true\nFROM a\n");
    List<Directive> directives = file.file().directives();
    assertThat(directives.stream().map(d -> file.written(d.name())))
        .containsExactly("Syntax", "check");
    assertThat(directives.stream().map(d -> file.written(d.value())))
        .containsExactly("a/b:1", "error=true");
    assertThat(file.file().comments()).isEmpty();
  }

  @Test
  void syntaxIsFoundBehindAShebang() {
    ReadDockerfile file = ReadDockerfile.of("#!/usr/bin/env x\n# syntax=a\nFROM a\n");
    assertThat(file.file().directives()).hasSize(1);
    assertThat(file.file().comments()).extracting(RawComment::text).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# escape=x\n", "# escape= \n", "# syntax=a\n# syntax=b\n"})
  void aDirectiveThatMakesNoSenseIsTold(String top) {
    assertThat(ReadDockerfile.of(top + "FROM a\n").codes()).containsExactly("dockerfile-directive");
  }

  @Test
  void commentsBelongToTheInstructionBelow() {
    ReadDockerfile file =
        ReadDockerfile.of("# a\n\n# b\nFROM a\n# c\n#\n  # d\nRUN x \\\n # e\n  y\nRUN z # f\n");
    assertThat(file.statement(0).comments())
        .extracting(RawComment::text)
        .containsExactly(" a", " b");
    assertThat(file.statement(1).comments()).extracting(RawComment::text).containsExactly(" d");
    assertThat(file.statement(2).comments()).isEmpty();
    assertThat(file.file().comments())
        .extracting(RawComment::text)
        .containsExactly(" a", " b", " c", "", " d", " e");
    assertThat(file.file().comments().stream().map(c -> file.written(c.start(), c.end())))
        .contains("# d", "# e");
  }

  @Test
  void aFileOfOneContinuationHasAnInstructionWithoutAName() {
    assertThat(ReadDockerfile.of("\\").codes()).containsExactly("dockerfile-unknown-instruction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n", " \t\r\n", "# a\n", "# escape=`"})
  void aFileWithoutInstructionsIsRefused(String text) {
    assertThat(ReadDockerfile.of(text).codes()).containsExactly("dockerfile-empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN \"<<E\"",
        "RUN cat<<E",
        "RUN '<<E' it's",
        "RUN [\"<<E\"]",
        "RUN <<",
        "RUN <<<E",
        "RUN <<\"\"",
        "RUN <<a{ ${",
        "USER <<E",
        "COPY [\"<<E\", \"/x\"]",
        "ONBUILD ONBUILD RUN <<E",
      })
  void noHeredocBeginsHere(String line) {
    assertThat(ReadDockerfile.of("FROM a\n" + line + "\n").heredocs(1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "RUN << E, E, true",
        "RUN a 2<<-E >b, E, true",
        "RUN <<\"E\", E, false",
        "RUN <<E'', E, false",
        "RUN <<\\E, E, true",
        "RUN <<$E, $E, true",
        "RUN <<${E:-x}, ${E:-x}, true",
        "ONBUILD RUN <<E, E, true",
        "RUN --network=none <<E, E, true",
        "RUN \"${a:-\"b\"}\" <<E, E, true",
        "RUN ${a//b/c} <<E, E, true",
        "RUN $1$@$(x) <<E, E, true",
      })
  void aHeredocBeginsHere(String line, String name, boolean expand) {
    ReadDockerfile file = ReadDockerfile.of("FROM a\n" + line + "\n \n" + name + "\n");
    assertThat(file.codes()).isEmpty();
    assertThat(file.heredocs(1)).hasSize(1);
    assertThat(file.heredocs(1).get(0).content()).hasToString(" \n");
    assertThat(file.heredocs(1).get(0).opening().expand()).isEqualTo(expand);
  }
}
