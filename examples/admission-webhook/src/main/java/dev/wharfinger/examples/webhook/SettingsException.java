package dev.wharfinger.examples.webhook;

import java.util.List;

/** Settings that the webhook cannot start with; the message tells all that is wrong. */
final class SettingsException extends Exception {
  private static final long serialVersionUID = 1;

  SettingsException(List<String> errors) {
    super(String.join("\n", errors));
  }

  /**
   * Something that is wrong with a variable.
   *
   * @param what starts with a verb, as in "is not set"
   * @param help what to do about it
   */
  SettingsException(Variable variable, String what, String help) {
    this(List.of(text(variable.key(), what, help)));
  }

  /** The text for a person. */
  static String text(String variable, String what, String help) {
    return "error: `" + variable + "` " + what + "\n  help: " + help;
  }
}
