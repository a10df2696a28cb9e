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
    int equals = text.text().indexOf('=');
    return text.token(0, equals < 0 ? text.length() : equals);
  }

  /** What follows the equals sign; null if there is none. */
  public @Nullable TracedText value() {
    int equals = text.text().indexOf('=');
    return equals < 0 ? null : text.slice(equals + 1, text.length());
  }
}
