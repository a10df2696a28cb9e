package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import org.jspecify.annotations.Nullable;

/** What keeps a function from being called. */
final class Arguments {
  private Arguments() {}

  /**
   * What a call yields instead of the function's result: an unknown over a fault, else the first.
   *
   * <p>Functions take lists for complete, so one that may lack elements is as good as unknown.
   *
   * @param before the same for the arguments before this one
   * @return null if there is nothing to keep the function from being called
   */
  static @Nullable Object undecided(@Nullable Object before, @Nullable Object argument) {
    if (argument instanceof OpenList open) {
      return NoValue.stronger(before, new Unknown(open.reason()));
    }
    return argument != null && NoValue.is(argument) ? NoValue.stronger(before, argument) : before;
  }
}
