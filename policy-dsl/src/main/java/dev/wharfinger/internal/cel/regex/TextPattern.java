package dev.wharfinger.internal.cel.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of RE2, compiled. Where it asks no more than whether a text begins with,
 * ends with, has in it or is one of some texts, that is what is done. Immutable.
 */
public final class TextPattern {
  private final Pattern pattern;
  private final @Nullable TextShape shape;

  private TextPattern(Pattern pattern, @Nullable TextShape shape) {
    this.pattern = pattern;
    this.shape = shape;
  }

  /**
   * Compiles a regular expression.
   *
   * @throws PatternSyntaxException if it is none, or too large
   */
  public static TextPattern compile(String regex) {
    PatternLimits.check(regex);
    return new TextPattern(Pattern.compile(regex), TextShape.of(regex).orElse(null));
  }

  /** Whether any part of a text matches: {@code ^} and {@code $} are up to the pattern. */
  public boolean isIn(String text) {
    return shape == null ? pattern.matcher(text).find() : shape.fits(text);
  }

  /** The same for whoever needs more than whether it matches. */
  public Pattern pattern() {
    return pattern;
  }

  /** How many groups capture what they match. */
  public int groups() {
    return pattern.groupCount();
  }

  /** Whether matching needs no regular expression. */
  boolean isShape() {
    return shape != null;
  }
}
