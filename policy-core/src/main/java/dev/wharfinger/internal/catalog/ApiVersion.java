package dev.wharfinger.internal.catalog;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an API, as {@code v1beta2}. */
record ApiVersion(int stability, int major, int minor, String text) {
  private static final Pattern PATTERN = Pattern.compile("v(\\d{1,8})(?:(alpha|beta)(\\d{1,8}))?");

  /**
   * Puts the version that a server prefers first: stable, beta, alpha, each from new to old, then
   * whatever follows no convention.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority">version
   *     priority</a>
   */
  static final Comparator<String> PREFERENCE =
      Comparator.comparing(
          ApiVersion::of,
          Comparator.comparing(ApiVersion::stability)
              .thenComparing(ApiVersion::major)
              .thenComparing(ApiVersion::minor)
              .reversed()
              .thenComparing(ApiVersion::text));

  static ApiVersion of(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return new ApiVersion(0, 0, 0, text);
    }
    int major = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return new ApiVersion(3, major, 0, text);
    }
    return new ApiVersion(
        matcher.group(2).equals("beta") ? 2 : 1, major, Integer.parseInt(matcher.group(3)), text);
  }
}
