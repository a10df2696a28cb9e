package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** Results that are asked for as bool. */
public final class Truth {
  private Truth() {}

  /**
   * The result as one of the two constants of {@link Boolean}, so that it can be compared by
   * identity, or else as an unknown or a fault.
   */
  public static Object of(@Nullable Object result) {
    if (result instanceof Boolean bool) {
      return bool ? Boolean.TRUE : Boolean.FALSE;
    }
    return result != null && NoValue.is(result) ? NoValue.of(result) : Faults.notBool(result);
  }
}
