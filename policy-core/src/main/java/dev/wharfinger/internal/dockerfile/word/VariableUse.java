package dev.wharfinger.internal.dockerfile.word;

import org.jspecify.annotations.Nullable;

/**
 * A place where a word uses a variable.
 *
 * @param start the offset in the file of the dollar sign
 * @param end the offset behind the name or the closing brace
 * @param value null if the variable is not set
 */
public record VariableUse(String name, int start, int end, @Nullable Expanded value) {

  /** Whether the variable is set, or might be. */
  public boolean isSet() {
    return value != null;
  }
}
