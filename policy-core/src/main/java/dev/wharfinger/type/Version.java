package dev.wharfinger.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Kubernetes, as {@code 1.36} or {@code v1.36.2}.
 *
 * @param minor the second number
 */
public record Version(int major, int minor) implements Comparable<Version> {
  private static final Pattern SYNTAX =
      Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(\\.\\d+)?([-+].*)?");

  /**
   * Reads a version; what follows the second number is ignored.
   *
   * @throws IllegalArgumentException if the text is not a version
   */
  public static Version parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("`" + text + "` is not a version as `1.36`");
    }
    return new Version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether this version is not older than another. */
  public boolean isAtLeast(Version other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
