package dev.wharfinger.internal.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.ReadLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large and hostile files. */
class LimitsTest {
  private static final ReadLimits SMALL = new ReadLimits(100, 20, 3, 100, 1);

  @Test
  void documentBytes() {
    String text = "FROM a\n" + "# ä\n".repeat(18) + "#ab";
    assertThat(ReadDockerfile.of(text, SMALL).codes()).isEmpty();
    ReadDockerfile file = ReadDockerfile.of(text + "c", SMALL);
    assertThat(file.codes()).containsExactly("limit-document-bytes");
    assertThat(file.file().instructions()).isEmpty();
  }

  @Test
  void lineLength() {
    assertThat(ReadDockerfile.of("FROM a\nRUN " + "x".repeat(16), SMALL).codes()).isEmpty();
    assertThat(ReadDockerfile.of("FROM a\nRUN " + "x".repeat(17), SMALL).codes())
        .containsExactly("limit-line-length");
    assertThat(ReadDockerfile.of("FROM a\nRUN xxxxxxxxxx\\\nxxxxxxx", SMALL).codes())
        .containsExactly("limit-line-length");
  }

  @Test
  void depth() {
    ReadLimits limits = new ReadLimits(1 << 20, 1 << 20, 3, 100, 1);
    String text = "FROM a\n" + "ONBUILD ".repeat(3) + "RUN x";
    assertThat(ReadDockerfile.of(text, limits).codes()).containsExactly("dockerfile-trigger");
    text = "FROM a\n" + "ONBUILD ".repeat(4) + "RUN x";
    assertThat(ReadDockerfile.of(text, limits).codes())
        .containsExactly("limit-depth", "dockerfile-trigger");
  }

  @Test
  void aliasedNodes() {
    ReadLimits limits = new ReadLimits(1 << 20, 1 << 20, 3, 13, 1);
    String text = "FROM a\nENV a=b c=d\nRUN --mount=type=ssh,id=x --network=none y\n";
    assertThat(ReadDockerfile.of(text, limits).codes()).isEmpty();
    ReadDockerfile file = ReadDockerfile.of(text + "USER x\n", limits);
    assertThat(file.codes()).containsExactly("limit-aliased-nodes");
    assertThat(file.file().instructions()).hasSize(3);
  }

  @Test
  void linesAreNotLongerThanDockerAllows() {
    String line = "RUN " + "ä".repeat(32_765) + "x";
    assertThat(ReadDockerfile.of("FROM a\n" + line + "\nUSER x\n").codes()).isEmpty();
    ReadDockerfile file = ReadDockerfile.of("FROM a\n" + line + "x\nUSER x\n");
    assertThat(file.codes()).containsExactly("dockerfile-line-length");
    assertThat(file.file().instructions()).hasSize(3);
  }

  @Test
  void aFileThatIsNoDockerfileDoesNotDrownItsReader() {
    ReadDockerfile file = ReadDockerfile.of("what is this\n".repeat(100_000));
    assertThat(file.codes()).hasSize(101).endsWith("too-many-problems");
  }

  @Test
  void aFileOfTenMegabytesIsRead() {
    String text = "FROM a\n" + ("RUN " + "x y ".repeat(1000) + "\n").repeat(2500);
    assertThat(text).hasSizeGreaterThan(10_000_000);
    ReadDockerfile file = ReadDockerfile.of(text);
    assertThat(file.codes()).isEmpty();
    assertThat(file.file().instructions()).hasSize(2501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN x\n",
        "RUN a \\\n",
        "RUN <<E\nE\n",
        "ENV a=\"b\n",
        "COPY --from=x --from=y \"a b\n",
        "RUN --mount=a,b,c,d=e x\n",
        "CMD [\"a\", [[[[1]]]]]\n",
        "\\\n",
        "# a\n",
        "RUN <<A <<B <<C\n",
        "\n",
      })
  @Timeout(60)
  void manyLinesAreReadInReasonableTime(String line) {
    String text = "FROM a\n" + line.repeat(1_000_000 / line.length());
    long start = System.nanoTime();
    assertThat(ReadDockerfile.of(text).file().instructions()).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "RUN |${a:-",
        "RUN |<<${a:-",
        "RUN |\"${a:-\"",
        "RUN |<<A ",
        "RUN |'",
        "RUN |<",
        "RUN |$",
        "RUN --mount=|\"\"",
        "RUN --mount=|a,",
        "RUN |--mount=type=cache ",
        "RUN --x=|\\",
        "ONBUILD |ONBUILD ",
        "CMD |[",
        "CMD [|[],",
        "ENV |\\ ",
        "ENV |a=b ",
        "COPY |--exclude=a ",
        "# escape=|a ",
      })
  @Timeout(60)
  void aLineOfOneMegabyteIsReadInReasonableTime(String start, String more) {
    String text = start + more.repeat(1_000_000 / more.length()) + " <<E\nFROM a\n";
    long begin = System.nanoTime();
    assertThat(ReadDockerfile.of(text).codes()).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
  }
}
