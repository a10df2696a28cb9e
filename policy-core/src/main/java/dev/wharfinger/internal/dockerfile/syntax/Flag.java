package dev.wharfinger.internal.dockerfile.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A word that begins with two dashes.
 *
 * @param text the word without its quotes and escapes
 * @param start where it begins in the file
 * @param end where it ends, closing quote included
 */
public record Flag(TracedText text, int start, int end) {

  /** The name, with its dashes. */
  public Token name() {
    return text.token(0, text.find('=', 0));
  }

  /** What follows the equals sign; null if there is none. */
  public @Nullable TracedText value() {
    int equals = text.find('=', 0);
    return equals == text.length() ? null : text.slice(equals + 1, text.length());
  }
}
