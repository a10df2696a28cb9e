package dev.wharfinger.type;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A version by the rules of <a href="https://semver.org">Semantic Versioning 2.0.0</a>, as {@code
 * 1.2.3-beta.1+build.7}. Immutable; compared by precedence, for which what follows {@code +} does
 * not count: not for {@link #equals} either.
 *
 * <pre>{@code
 * boolean fixed = SemanticVersion.parse("1.4.0").compareTo(SemanticVersion.parse("1.4.0-rc.1")) > 0;
 * }</pre>
 *
 * <p>Read as the API server reads them in CEL. No number may be beyond 2^63 - 1.
 */
public final class SemanticVersion implements Comparable<SemanticVersion> {
  private static final int NUMBERS = 3;

  private final String text;
  private final long major;
  private final long minor;
  private final long patch;

  /** What follows {@code -}, between points; empty for a release. */
  private final List<String> prerelease;

  private SemanticVersion(
      String text, long major, long minor, long patch, List<String> prerelease) {
    this.text = text;
    this.major = major;
    this.minor = minor;
    this.patch = patch;
    this.prerelease = prerelease;
  }

  /**
   * Reads a version, without {@code v} or white space before it.
   *
   * @throws IllegalArgumentException if the text is not one; the message quotes it
   */
  public static SemanticVersion parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "`" + text + "` is not a semantic version as `1.2.3`"));
  }

  /** Reads a version; empty if the text is not one. */
  public static Optional<SemanticVersion> tryParse(String text) {
    String[] parts = text.split("\\.", NUMBERS);
    if (parts.length < NUMBERS) {
      return Optional.empty();
    }
    String rest = parts[2];
    int plus = rest.indexOf('+');
    String release = plus < 0 ? rest : rest.substring(0, plus);
    int dash = release.indexOf('-');
    List<String> prerelease =
        dash < 0 ? List.of() : Arrays.asList(release.substring(dash + 1).split("\\.", -1));
    long major = number(parts[0]);
    long minor = number(parts[1]);
    long patch = number(dash < 0 ? release : release.substring(0, dash));
    boolean valid =
        Math.min(major, Math.min(minor, patch)) >= 0
            && prerelease.stream().allMatch(SemanticVersion::isPrerelease)
            && (plus < 0
                || Ascii.allParts(rest.substring(plus + 1), '.', SemanticVersion::isBuild));
    return valid
        ? Optional.of(new SemanticVersion(text, major, minor, patch, List.copyOf(prerelease)))
        : Optional.empty();
  }

  /**
   * Reads a version with {@code v} before it, numbers with leading zeros, or without the last
   * numbers, as {@code v1.02}; empty if the text is not even that.
   */
  public static Optional<SemanticVersion> tryParseLoosely(String text) {
    String[] parts = (text.startsWith("v") ? text.substring(1) : text).split("\\.", NUMBERS);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = withoutLeadingZeros(parts[i]);
    }
    String last = parts[parts.length - 1];
    boolean shortened = parts.length < NUMBERS;
    if (shortened && (last.indexOf('+') >= 0 || last.indexOf('-') >= 0)) {
      return Optional.empty();
    }
    return tryParse(String.join(".", parts) + ".0".repeat(NUMBERS - parts.length));
  }

  private static String withoutLeadingZeros(String part) {
    int start = Ascii.skip(part, 0, c -> c == '0');
    boolean digitFollows = start < part.length() && Ascii.isDigit(part.charAt(start));
    return digitFollows || start == 0 ? part.substring(start) : part.substring(start - 1);
  }

  /** The number; -1 if it is none. */
  private static long number(String digits) {
    if (!isNumeric(digits) || (digits.length() > 1 && digits.charAt(0) == '0')) {
      return -1;
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static boolean isNumeric(String part) {
    return !part.isEmpty() && Ascii.all(part, Ascii::isDigit);
  }

  private static boolean isPrerelease(String part) {
    return isNumeric(part) ? number(part) >= 0 : isBuild(part);
  }

  private static boolean isBuild(String part) {
    return !part.isEmpty() && Ascii.all(part, c -> Ascii.isAlphanumeric(c) || c == '-');
  }

  /** The first number. */
  public long major() {
    return major;
  }

  /** The second number. */
  public long minor() {
    return minor;
  }

  /** The third number. */
  public long patch() {
    return patch;
  }

  /** Whether this is a version before a release, as {@code 1.0.0-rc.1}. */
  public boolean isPrerelease() {
    return !prerelease.isEmpty();
  }

  @Override
  public int compareTo(SemanticVersion other) {
    int order = Long.compare(major, other.major);
    order = order == 0 ? Long.compare(minor, other.minor) : order;
    order = order == 0 ? Long.compare(patch, other.patch) : order;
    return order == 0 ? comparePrerelease(other) : order;
  }

  private int comparePrerelease(SemanticVersion other) {
    if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
      return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
    }
    int common = Math.min(prerelease.size(), other.prerelease.size());
    for (int i = 0; i < common; i++) {
      int order = comparePart(prerelease.get(i), other.prerelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(prerelease.size(), other.prerelease.size());
  }

  /** Numbers come before text. */
  private static int comparePart(String left, String right) {
    if (isNumeric(left) && isNumeric(right)) {
      return Long.compare(Long.parseLong(left), Long.parseLong(right));
    }
    return isNumeric(left) == isNumeric(right)
        ? Integer.signum(left.compareTo(right))
        : isNumeric(left) ? -1 : 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SemanticVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(major, minor, patch, prerelease);
  }

  /** The text as it was read, or what it was read as. */
  @Override
  public String toString() {
    return text;
  }
}
