package dev.wharfinger.type;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Kubernetes, as {@code 1.36} or {@code v1.36.2}. What follows the second number is
 * read but does not count: the API changes with minor versions only.
 *
 * @param major the first number
 * @param minor the second number
 */
public record Version(int major, int minor) implements Comparable<Version> {
  private static final Pattern SYNTAX =
      Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.\\d{1,6})?(?:[-+][0-9A-Za-z.+-]*+)?");

  /**
   * Creates a version.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public Version {
    if (major < 0 || minor < 0) {
      throw new IllegalArgumentException("`" + major + "." + minor + "` is not a version");
    }
  }

  /**
   * Reads a version, with or without {@code v}, patch version and what distributions append, as
   * {@code 1.36}, {@code v1.36.2}, {@code 1.27+} or {@code v1.29.3-gke.1200}.
   *
   * @throws IllegalArgumentException if the text is not a version; the message quotes it
   */
  public static Version parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("`" + text + "` is not a version as `1.36`"));
  }

  /** Reads a version; empty if the text is not one. */
  public static Optional<Version> tryParse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
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
