package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/** Says how to write what stands beside a timestamp or a duration. */
final class TimeHelp {
  private TimeHelp() {}

  /** The help for operands that do not go together; null if neither is a time. */
  static @Nullable String of(Typed left, Typed right) {
    String help = beside(left.type(), right);
    return help == null ? beside(right.type(), left) : help;
  }

  private static @Nullable String beside(Type time, Typed other) {
    if ((time != Scalar.TIMESTAMP && time != Scalar.DURATION)
        || !(other instanceof Typed.Constant constant)) {
      return null;
    }
    if (constant.value() instanceof Long number) {
      return "write `duration('" + number + "s')` if you mean seconds";
    }
    if (!(constant.value() instanceof String text)) {
      return null;
    }
    boolean date = text.indexOf('-', 1) > 0;
    return "write `" + (date ? "timestamp" : "duration") + "(" + Written.literal(text) + ")`";
  }
}
