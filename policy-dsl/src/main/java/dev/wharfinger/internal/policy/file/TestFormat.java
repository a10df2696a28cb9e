package dev.wharfinger.internal.policy.file;

import java.util.List;

/** The words that test files may use. What reads them and what describes them agree by this. */
public final class TestFormat {
  /** How the names of test files end. */
  public static final String ENDING = ".test.yaml";

  /** How the names of folders end in which there is only what tests read. */
  public static final String FOLDER_ENDING = ".test";

  /** The keys of a test file. */
  public static final List<String> KEYS = List.of("policy", "tests");

  /** Those that no test file lacks. */
  public static final List<String> REQUIRED = List.of("tests");

  /** The keys of a test. */
  public static final List<String> TEST_KEYS =
      List.of(
          "name",
          "given",
          "file",
          "params",
          "version",
          "now",
          "closed",
          "old",
          "outcome",
          "findings",
          "fixed");

  /** Those that no test lacks. */
  public static final List<String> TEST_REQUIRED = List.of("name");

  /** The keys of an expected finding. */
  public static final List<String> FINDING_KEYS =
      List.of("at", "line", "column", "message", "resource", "outcome");

  /** The outcomes that a test may expect. */
  public static final List<String> OUTCOMES = List.of("pass", "fail", "skip", "error", "unknown");

  private TestFormat() {}
}
