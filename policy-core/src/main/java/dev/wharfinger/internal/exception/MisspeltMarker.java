package dev.wharfinger.internal.exception;

import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises comments that are meant as exceptions, and begin as none does. */
final class MisspeltMarker {
  /** With what a comment begins that may be one. */
  static final String NAME = "wharfinger";

  /** A policy follows: a name with hyphens, or any with a reason behind it. Else it is prose. */
  private static final Pattern MEANT =
      Pattern.compile(
          "\\s*(?<marker>"
              + NAME
              + "[\\s:_/.-]*allow(?![\\w-]):?)\\s*"
              + "(?:[a-z0-9*]+-[a-z0-9*-]*[a-z0-9*]\\b.*|[a-z0-9*-]+\\s*:.*)",
          Pattern.DOTALL);

  private MisspeltMarker() {}

  /** What is wrong with a comment that has not the marker; empty if it is about other things. */
  static Optional<ReadProblem> problem(RawComment comment) {
    if (!comment.text().stripLeading().startsWith(NAME)) {
      return Optional.empty();
    }
    Matcher matcher = MEANT.matcher(comment.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int text = comment.start() + 1;
    return Optional.of(
        ReadProblem.note(
            ExceptionText.CODE,
            "`"
                + matcher.group("marker")
                + "` begins no exception, so this comment accepts nothing; write `"
                + CommentExceptions.MARKER
                + " policy-id: reason`",
            text + matcher.start("marker"),
            text + matcher.end("marker")));
  }
}
