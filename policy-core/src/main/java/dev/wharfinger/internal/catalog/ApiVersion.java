package dev.wharfinger.internal.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of an API, as {@code v1beta2}.
 *
 * @param stability 3 for stable, 2 for beta, 1 for alpha, 0 for what follows no convention
 */
record ApiVersion(int stability, int major, int minor) {
  private static final Pattern PATTERN = Pattern.compile("v(\\d{1,8})(?:(alpha|beta)(\\d{1,8}))?");
  private static final ApiVersion UNCONVENTIONAL = new ApiVersion(0, 0, 0);

  /**
   * Which of two versions a server prefers: stable, beta, alpha, each from new to old, then
   * whatever follows no convention.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority">version
   *     priority</a>
   */
  static String preferred(String one, String other) {
    return one.equals(other) || of(one).compare(of(other)) > 0 ? one : other;
  }

  private int compare(ApiVersion other) {
    if (stability != other.stability) {
      return Integer.compare(stability, other.stability);
    }
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  private static ApiVersion of(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return UNCONVENTIONAL;
    }
    int major = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return new ApiVersion(3, major, 0);
    }
    int stability = matcher.group(2).equals("beta") ? 2 : 1;
    return new ApiVersion(stability, major, Integer.parseInt(matcher.group(3)));
  }
}
