package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/** Says what to do about two types that do not go together. */
final class TypeHelp {
  private TypeHelp() {}

  static @Nullable String of(Typed left, Typed right) {
    Type a = left.type();
    Type b = right.type();
    String time = TimeHelp.of(left, right);
    if (time != null) {
      return time;
    }
    if (a == Scalar.VERSION || b == Scalar.VERSION) {
      return "versions are compared with `version.isAtLeast('1.30')`";
    }
    if (Types.isNumber(a) && Types.isNumber(b)) {
      return "convert one side, as in `double(x)`";
    }
    if ((a == Scalar.STRING && Types.isNumber(b)) || (b == Scalar.STRING && Types.isNumber(a))) {
      return "text is written in quotes, a number without";
    }
    if ((a == Scalar.STRING && b == Scalar.BOOL) || (b == Scalar.STRING && a == Scalar.BOOL)) {
      return "text is written in quotes, `true` and `false` without";
    }
    return ofOptional(a, b);
  }

  static @Nullable String ofOptional(Type a, Type b) {
    if (a instanceof OptionalType == b instanceof OptionalType) {
      return null;
    }
    Type element = a instanceof OptionalType optional ? optional.element() : b;
    return "one side is optional; write `.orValue(" + Samples.fallback(element) + ")` after it";
  }
}
