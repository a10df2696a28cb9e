package dev.wharfinger.internal.raw;

import org.jspecify.annotations.Nullable;

/**
 * A scalar.
 *
 * @param value the text after unescaping and folding
 * @param tag the explicit tag, resolved ({@code tag:yaml.org,2002:str}), or null
 */
public record RawScalar(String value, Style style, @Nullable String tag, int start, int end)
    implements RawNode {

  /** How a scalar is written. In JSON, text is double quoted and everything else is plain. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }
}
