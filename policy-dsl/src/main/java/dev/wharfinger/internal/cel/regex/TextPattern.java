package dev.wharfinger.internal.cel.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of RE2, compiled. Where it asks no more than whether a text begins with,
 * ends with, has in it or is one of some texts, that is what is done. Immutable.
 */
public final class TextPattern {
  /** A step reads this part of {@link #WEIGHT_OF_STEP} characters if an expression is small. */
  private static final long WEIGHT_OF_CHARACTER = 128;

  /** Each character is compared with as many parts of an expression as are possible there. */
  private static final int PARTS_A_STEP = 16;

  private static final long WEIGHT_OF_STEP = 1024;

  private final Pattern pattern;
  private final @Nullable TextShape shape;
  private final long weight;

  private TextPattern(Pattern pattern, @Nullable TextShape shape) {
    this.pattern = pattern;
    this.shape = shape;
    long parts = 1L + pattern.programSize() / PARTS_A_STEP;
    this.weight = parts * (shape == null ? WEIGHT_OF_CHARACTER : WEIGHT_OF_CHARACTER / 2);
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

  /** The steps that it takes at most to match a text. */
  public long steps(String text) {
    return steps(text.length());
  }

  /** The steps of reading some characters. */
  public long steps(long characters) {
    return characters * weight / WEIGHT_OF_STEP;
  }

  /** How many characters may be read in some steps. */
  public long characters(long steps) {
    return steps > Long.MAX_VALUE / WEIGHT_OF_STEP
        ? Long.MAX_VALUE
        : steps * WEIGHT_OF_STEP / weight;
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
