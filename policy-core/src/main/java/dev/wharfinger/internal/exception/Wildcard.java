package dev.wharfinger.internal.exception;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts in which {@code *} stands for any characters. */
final class Wildcard {
  private static final Map<String, Pattern> FILES = new ConcurrentHashMap<>();

  private Wildcard() {}

  /** Whether a text is meant; an empty pattern means all. */
  static boolean matches(String pattern, String text) {
    if (pattern.isEmpty() || pattern.equals("*")) {
      return true;
    }
    return pattern.indexOf('*') < 0
        ? pattern.equals(text)
        : Pattern.matches("(?s)" + Pattern.quote(pattern).replace("\\*", ".*"), text);
  }

  /** Whether a file is meant, by its whole name or by how it ends from a slash on. */
  static boolean matchesFile(String pattern, String file) {
    return pattern.isEmpty()
        || FILES.computeIfAbsent(pattern, Wildcard::ofFiles).matches(file.replace('\\', '/'));
  }

  private static Pattern ofFiles(String pattern) {
    String quoted =
        Pattern.quote(pattern.replace('\\', '/'))
            .replace("\\*\\*/", "(?:.*/)?")
            .replace("\\*\\*", ".*")
            .replace("\\*", "[^/]*");
    return Pattern.compile("(?s)(?:.*/)?" + quoted);
  }
}
