package dev.wharfinger.internal.policy.file;

import java.util.List;

/** The words that profiles may use. What reads them and what describes them agree by this. */
public final class ProfileFormat {
  /** The keys of a profile. */
  public static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "description",
          "extends",
          "policies",
          "exclude",
          "params",
          "severity",
          "unanswered");

  /** Those that no profile lacks. */
  public static final List<String> REQUIRED = List.of("id", "title");

  private ProfileFormat() {}
}
