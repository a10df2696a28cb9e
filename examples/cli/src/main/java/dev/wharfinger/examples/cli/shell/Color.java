package dev.wharfinger.examples.cli.shell;

import java.util.Map;

/** When colours are shown: the values of {@code --color}. */
public enum Color {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Whether the output is coloured. The variables are those that many commands heed, see
   * no-color.org and bixense.com/clicolors.
   */
  public boolean isShown(Surroundings surroundings) {
    return this == ALWAYS || (this == AUTO && isWelcome(surroundings));
  }

  private static boolean isWelcome(Surroundings surroundings) {
    Map<String, String> environment = surroundings.environment();
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
      return true;
    }
    return surroundings.outIsTerminal()
        && !environment.getOrDefault("CLICOLOR", "1").equals("0")
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }
}
