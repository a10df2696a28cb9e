package dev.wharfinger.examples.cli.usage;

import java.util.List;

/** Tells that the arguments make no sense, in words for the user. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> help;

  /**
   * Creates one.
   *
   * @param message what is wrong, with the user's own words in backquotes
   * @param help what to do about it, a sentence each
   */
  public UsageException(String message, String... help) {
    super(message);
    this.help = List.of(help);
  }

  /** What is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** What to do about it. */
  public List<String> help() {
    return help;
  }
}
