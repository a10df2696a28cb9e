package dev.wharfinger.examples.cli.shell;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command was called.
 *
 * @param folder what relative paths start from, as messages should name it: empty for the working
 *     directory itself
 * @param environment the variables of the shell
 * @param inIsTerminal whether somebody types the input
 * @param outIsTerminal whether somebody reads the output while it is written
 */
public record Surroundings(
    Path folder, Map<String, String> environment, boolean inIsTerminal, boolean outIsTerminal) {
  /**
   * What the launcher tells. A console of Java stands for the input and the output only, and exists
   * since Java 22 even where these are no terminal.
   */
  private static final String TERMINAL = "wharfinger.%s.terminal";

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(Path.of(""), System.getenv(), isTerminal("in"), isTerminal("out"));
  }

  /** Whether a stream of this process, as {@code err}, is a terminal. */
  public static boolean isTerminal(String stream) {
    return Boolean.getBoolean(TERMINAL.formatted(stream));
  }
}
