package dev.wharfinger.internal.cel.eval;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Optional values; unlike Java's, CEL's may hold null. */
public final class Optionals {
  private static final Object NULL = new Object();

  private Optionals() {}

  /**
   * The optional that holds a result.
   *
   * @param result null for CEL's null, {@link Absent#ABSENT} for the optional without a value
   */
  public static Optional<Object> wrap(@Nullable Object result) {
    if (result == Absent.ABSENT) {
      return Optional.empty();
    }
    return Optional.of(result == null ? NULL : result);
  }

  /** What an optional holds: null for CEL's null, {@link Absent#ABSENT} if it has no value. */
  public static @Nullable Object unwrap(Optional<?> optional) {
    Object content = optional.isPresent() ? optional.get() : Absent.ABSENT;
    return content == NULL ? null : content;
  }
}
