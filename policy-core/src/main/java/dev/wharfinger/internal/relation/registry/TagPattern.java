package dev.wharfinger.internal.relation.registry;

import java.util.Optional;

/**
 * Patterns of tags as Harbor has them (bmatcuk/doublestar), as far as tags need them: {@code *} and
 * {@code ?}, and alternatives in braces that hold no others.
 */
final class TagPattern {
  private static final int MOST_ALTERNATIVES = 100;

  private TagPattern() {}

  /** Whether a pattern matches; empty if it says more than is read here. */
  static Optional<Boolean> matches(String pattern, String tag) {
    int open = pattern.indexOf('{');
    int close = pattern.indexOf('}', Math.max(open, 0));
    boolean isPlain = open < 0 && close < 0;
    boolean isOneGroup =
        open >= 0
            && close > open
            && pattern.indexOf('{', open + 1) < 0
            && pattern.indexOf('}', close + 1) < 0;
    if (pattern.indexOf('[') >= 0 || pattern.indexOf('\\') >= 0 || (!isPlain && !isOneGroup)) {
      return Optional.empty();
    }
    if (isPlain) {
      return Optional.of(isMatch(pattern, tag));
    }
    String[] alternatives = pattern.substring(open + 1, close).split(",", MOST_ALTERNATIVES);
    for (String alternative : alternatives) {
      if (isMatch(pattern.substring(0, open) + alternative + pattern.substring(close + 1), tag)) {
        return Optional.of(true);
      }
    }
    return Optional.of(false);
  }

  /** Goes back to the last star only, so that it takes no longer than pattern times tag. */
  private static boolean isMatch(String pattern, String tag) {
    int p = 0;
    int t = 0;
    int star = -1;
    int afterStar = 0;
    while (t < tag.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        afterStar = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == tag.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++afterStar;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
