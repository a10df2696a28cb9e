package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.shell.Color;
import dev.wharfinger.examples.cli.shell.Surroundings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {
  private static final String ESCAPE = "\u001b[";
  private static final Path MANIFESTS = Path.of("..", "manifests");

  @ParameterizedTest
  @CsvSource({
    "AUTO, true, TERM=xterm, true",
    "AUTO, false, TERM=xterm, false",
    "AUTO, true, TERM=dumb, false",
    "AUTO, true, '', false",
    "AUTO, true, TERM=xterm NO_COLOR=1, false",
    "AUTO, true, TERM=xterm NO_COLOR=, true",
    "AUTO, true, TERM=xterm CLICOLOR=0, false",
    "AUTO, false, CLICOLOR_FORCE=1, true",
    "AUTO, false, CLICOLOR_FORCE=0, false",
    "AUTO, false, CLICOLOR_FORCE=1 NO_COLOR=1, false",
    "ALWAYS, false, NO_COLOR=1 TERM=dumb, true",
    "NEVER, true, TERM=xterm CLICOLOR_FORCE=1, false",
  })
  void coloursShowWhereSomebodyWantsThem(
      Color color, boolean outIsTerminal, String variables, boolean shown) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ", -1)) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts.length == 1 ? "" : parts[1]);
    }
    Surroundings surroundings = new Surroundings(Path.of(""), environment, false, outIsTerminal);
    assertThat(color.isShown(surroundings)).isEqualTo(shown);
  }

  @Test
  void theReportIsColouredOnATerminalAndPlainInAFile() {
    Surroundings terminal = new Surroundings(Path.of(""), Map.of("TERM", "xterm"), false, true);
    assertThat(Invocation.run(terminal, new byte[0], "check", MANIFESTS).out()).contains(ESCAPE);
    assertThat(Invocation.of("check", MANIFESTS).out()).doesNotContain(ESCAPE);
    assertThat(Invocation.of("check", "--color=always", MANIFESTS).out()).contains(ESCAPE);
    assertThat(Invocation.of("check", "--color", "always", "--format=json", MANIFESTS).out())
        .doesNotContain(ESCAPE);
  }
}
