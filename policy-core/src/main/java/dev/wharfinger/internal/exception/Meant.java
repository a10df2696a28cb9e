package dev.wharfinger.internal.exception;

import com.google.re2j.Pattern;
import dev.wharfinger.internal.text.Wildcard;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the parts of an exception mean. */
final class Meant {
  private static final Map<String, Pattern> FILES = new ConcurrentHashMap<>();

  private Meant() {}

  /** Whether a text is meant; an empty pattern means all. */
  static boolean means(String pattern, String text) {
    return pattern.isEmpty() || Wildcard.matches(pattern, text);
  }

  /** Whether a file is meant, by its whole name or by how it ends from a slash on. */
  static boolean meansFile(String pattern, String file) {
    return pattern.isEmpty()
        || FILES.computeIfAbsent(pattern, Meant::ofFiles).matches(file.replace('\\', '/'));
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
