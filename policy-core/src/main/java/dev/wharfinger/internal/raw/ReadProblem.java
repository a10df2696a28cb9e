package dev.wharfinger.internal.raw;

/**
 * Something that is wrong with a file or document.
 *
 * @param code the kind of problem, as in {@code duplicate-key}
 * @param message lower case, without full stop, the user's own words in backquotes
 */
public record ReadProblem(String code, Level level, String message, int start, int end) {

  /** What is said of text that a tool has yet to make a manifest of. */
  public static final String NOT_RENDERED =
      "this is a template and not a manifest; render it first, as with `helm template`";

  /** Whether something could not be read, or was merely not looked at. */
  public enum Level {
    ERROR,
    NOTE
  }

  public static ReadProblem error(String code, String message, int start, int end) {
    return new ReadProblem(code, Level.ERROR, message, start, end);
  }

  public static ReadProblem note(String code, String message, int start, int end) {
    return new ReadProblem(code, Level.NOTE, message, start, end);
  }
}
