package dev.wharfinger.internal.policy.file;

/** What is told of a failure that has no message of its own. */
public final class TitleMessage {
  private TitleMessage() {}

  /** A title says what holds of a subject that complies, so it is never told as it is. */
  public static String of(String title) {
    return "does not comply with: " + title;
  }
}
