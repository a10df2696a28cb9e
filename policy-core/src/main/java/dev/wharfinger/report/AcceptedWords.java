package dev.wharfinger.report;

import dev.wharfinger.Location;
import dev.wharfinger.PolicyException;
import java.util.ArrayList;
import java.util.List;

/** What the formats say of the exceptions that accept findings. */
final class AcceptedWords {
  private AcceptedWords() {}

  /** Whether it is written where the finding is, and not in a file of its own. */
  static boolean isInSource(PolicyException exception) {
    return switch (exception.origin()) {
      case COMMENT, ANNOTATION -> true;
      case FILE, BASELINE -> false;
    };
  }

  /** Why, who answers for it and how long, as far as that is said. */
  static String why(PolicyException exception) {
    List<String> parts = new ArrayList<>();
    if (!exception.reason().isBlank()) {
      parts.add(exception.reason());
    }
    if (!exception.owner().isBlank()) {
      parts.add("owner: " + exception.owner());
    }
    exception.expires().ifPresent(day -> parts.add("until " + day));
    return String.join("; ", parts);
  }

  /** Where it is written, as in {@code comment in web.yaml:3:1}. */
  static String where(PolicyException exception, FileNames names) {
    Location location = exception.location();
    return switch (exception.origin()) {
      case COMMENT -> "comment in " + names.of(location);
      case ANNOTATION -> "annotation in " + names.of(location);
      case FILE -> "exceptions in " + names.of(location);
      case BASELINE -> "baseline";
    };
  }
}
