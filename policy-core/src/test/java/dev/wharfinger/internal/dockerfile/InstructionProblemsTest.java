package dev.wharfinger.internal.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.dockerfile.instruction.Invalid;
import dev.wharfinger.internal.dockerfile.instruction.User;
import dev.wharfinger.internal.raw.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Docker refuses, and the words and the place that it is told with. */
class InstructionProblemsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "problems.csv", delimiter = '|', quoteCharacter = '~')
  void whatIsWrongIsToldAtItsPlace(String line, String code, String at, String message) {
    ReadDockerfile file = ReadDockerfile.of("FROM a\n" + line.replace("\\n", "\n") + "\n");
    assertThat(file.messages()).containsExactly(message);
    assertThat(file.codes()).containsExactly(code);
    ReadProblem problem = file.file().problems().get(0);
    assertThat(file.written(problem.start(), problem.end())).isEqualTo(at == null ? "" : at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN",
        "CMD",
        "ENTRYPOINT []",
        "ARG --flags=are not looked at",
        "STOPSIGNAL --nor=here 9",
        "HEALTHCHECK --nor=here NONE",
        "HEALTHCHECK --retries= --interval=0s --timeout= CMD x",
        "EXPOSE 99999/what",
        "COPY --chown= a b",
        "COPY --link --parents=FALSE --exclude=a --exclude=b c d",
        "ADD --unpack=true --keep-git-dir --checksum=x a b",
        "RUN --network=none --security=insecure --device=a --device=b x",
        "RUN --mount=type=cache,target=/a,sharing=LOCKED,mode=0755,uid=1 x",
        "RUN --mount=type=$t,mode=1,required --mount=type=bind,ro,source=/a,dst=/b x",
        "RUN --mount=type=tmpfs,target=/t,size=1.5 GiB x",
        "FROM b AS X1.-_",
        "COPY -- --a b",
        "VOLUME [\"/a b\"]",
        "SHELL [\"a\"]",
        "ENV a b\\n",
      })
  void whatDockerTakesIsNoProblem(String line) {
    assertThat(ReadDockerfile.of("FROM a\n" + line).messages()).isEmpty();
  }

  @Test
  void oneProblemHidesNothing() {
    ReadDockerfile file = ReadDockerfile.of("FROM\nENV\nUSERS b\nUSER c\nCOPY d\n");
    assertThat(file.codes())
        .containsExactly(
            "dockerfile-arguments",
            "dockerfile-arguments",
            "dockerfile-unknown-instruction",
            "dockerfile-arguments",
            "dockerfile-stage");
    assertThat(file.get(0, Invalid.class)).isNotNull();
    assertThat(file.get(3, User.class).user().text()).isEqualTo("c");
  }

  @Test
  void theWrongFlagIsLeftOutAndTheRestIsRead() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nUSER --x b\n");
    assertThat(file.codes()).containsExactly("dockerfile-unknown-flag");
    assertThat(file.get(1, User.class).user().text()).isEqualTo("b");
  }

  @Test
  void whatOnlyALaterBuildRefusesIsANote() {
    ReadDockerfile file = ReadDockerfile.of("FROM a\nONBUILD FOO bar\n");
    assertThat(file.file().problems())
        .extracting(ReadProblem::level)
        .containsExactly(ReadProblem.Level.NOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUN x\nFROM a\n", "ARG a\nUSER b\nRUN c\nFROM d\n"})
  void onlyArgStandsBeforeFrom(String text) {
    assertThat(ReadDockerfile.of(text).codes()).containsExactly("dockerfile-stage");
  }

  @Test
  void aFileNeedsAStage() {
    assertThat(ReadDockerfile.of("ARG a\n").codes()).containsExactly("dockerfile-stage");
    assertThat(ReadDockerfile.of("ARG a\nFROM b\n").codes()).isEmpty();
  }
}
