package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a policy.
 *
 * @param source the file that it is in
 * @param code the kind of fault, as in {@code unknown-key}
 * @param message lower case, without full stop, the author's words in backquotes
 * @param help what to do about it, or null
 * @param start the offset of the first character of the range; -1 if it is in no file, of which
 *     {@code source} then bears only the name
 * @param end the offset behind the range
 */
public record PolicyProblem(
    SourceText source,
    String code,
    boolean warning,
    String message,
    @Nullable String help,
    int start,
    int end) {

  /** A fault that is in no file. */
  public static PolicyProblem elsewhere(
      String name, String code, String message, @Nullable String help) {
    return new PolicyProblem(new SourceText(name, ""), code, false, message, help, -1, -1);
  }

  /** The same as advice. */
  PolicyProblem asWarning() {
    return new PolicyProblem(source, code, true, message, help, start, end);
  }
}
