package dev.wharfinger.internal.cel.eval;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps with and without the offset that they were written with. It shows where a timestamp
 * becomes text, and nowhere else.
 */
public final class Timestamps {
  private Timestamps() {}

  /** The instant that a timestamp is; any other value as it is. */
  public static @Nullable Object plain(@Nullable Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant() : value;
  }

  static boolean hasOffset(@Nullable Object value) {
    return value instanceof OffsetDateTime;
  }
}
