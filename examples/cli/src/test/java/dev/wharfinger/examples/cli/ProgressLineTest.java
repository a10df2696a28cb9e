package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.ProgressLine;
import dev.wharfinger.examples.cli.shell.Surroundings;
import dev.wharfinger.resource.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
  private static final String CLEAR = "\r\u001b[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();
  private final ProgressLine line = new ProgressLine(terminal, clock::get);

  @Test
  void whatIsSoonOverShowsNoLine() {
    Progress files = line.of("reading files");
    files.at(1, 3);
    pass(400);
    files.at(2, 3);
    line.close();
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatTakesLongShowsALineThatIsGoneInTheEnd() {
    Progress files = line.of("reading files");
    files.at(1, 3);
    pass(500);
    files.at(2, 3);
    pass(100);
    line.of("judging resources").at(1, 40);
    line.close();
    assertThat(shown())
        .isEqualTo(CLEAR + "reading files: 2 of 3" + CLEAR + "judging resources: 1 of 40" + CLEAR);
  }

  @Test
  void theLineIsNotWrittenMoreOftenThanAnybodyCanRead() {
    Progress files = line.of("reading files");
    files.at(1, 5000);
    pass(500);
    for (int i = 2; i <= 5000; i++) {
      files.at(i, 5000);
      clock.addAndGet(Duration.ofMillis(1).toNanos() / 10);
    }
    assertThat(shown().split(CLEAR.replace("[", "\\["))).hasSizeBetween(5, 7);
  }

  @Test
  void theLineIsGoneBeforeTheReportComes() {
    OutputStream both = terminal;
    ProgressLine slow =
        new ProgressLine(both, () -> clock.addAndGet(Duration.ofSeconds(1).toNanos()));
    Path manifests = Path.of("..", "manifests", "web.yaml");
    Console console =
        new Console(
            InputStream.nullInputStream(),
            both,
            both,
            slow,
            new Surroundings(Path.of(""), Map.of(), false, false));
    Wharfinger.run(List.of("check", manifests.toString(), manifests.toString()), console);
    assertThat(shown()).startsWith(CLEAR + "reading files: 2 of 2" + CLEAR + "judging resources: ");
    String report = shown().substring(shown().lastIndexOf(CLEAR) + CLEAR.length());
    assertThat(report).contains(" resources, ").doesNotContain("judging");
  }

  @Test
  void aTerminalThatIsGoneDoesNotStopTheWork() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("there is no terminal any more");
          }
        };
    try (ProgressLine written = new ProgressLine(gone, () -> clock.addAndGet(1_000_000_000))) {
      written.of("reading files").at(1, 2);
      written.of("reading files").at(2, 2);
    }
    assertThat(clock).hasValue(2_000_000_000);
  }

  @ParameterizedTest
  @CsvSource({
    "true, xterm, '', true",
    "false, xterm, '', false",
    "true, dumb, '', false",
    "true, '', '', false",
    "true, xterm, true, false",
  })
  void theLineShowsWhereSomebodySeesIt(boolean isTerminal, String term, String ci, boolean seen) {
    Map<String, String> environment = new HashMap<>(Map.of("TERM", term, "CI", ci));
    environment.values().removeIf(String::isEmpty);
    assertThat(ProgressLine.isSeen(isTerminal, environment)).isEqualTo(seen);
  }

  private void pass(long milliseconds) {
    clock.addAndGet(Duration.ofMillis(milliseconds).toNanos());
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
