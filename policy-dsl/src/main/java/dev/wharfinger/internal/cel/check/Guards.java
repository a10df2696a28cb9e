package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the call of a function proves where it is true. */
final class Guards {
  private Guards() {}

  static Facts whenTrue(String function, List<Checked> arguments) {
    if (function.equals("matches") && arguments.size() == 2) {
      return matches(arguments.get(0), arguments.get(1));
    }
    String conversion = conversionAfter(function);
    return conversion == null ? Facts.NONE : Facts.present(Paths.result(conversion, arguments));
  }

  /** {@code isQuantity(x)} proves that {@code quantity(x)} succeeds, and so on. */
  private static @Nullable String conversionAfter(String function) {
    if (!function.startsWith("is") || function.length() == 2) {
      return null;
    }
    String name = function.substring(2);
    boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
    return acronym
        ? name.toLowerCase(Locale.ROOT)
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Facts matches(Checked text, Checked pattern) {
    if (!(pattern.typed() instanceof Typed.Constant constant)
        || !(constant.value() instanceof String regex)
        || text.type() == Scalar.DYN) {
      return Facts.NONE;
    }
    Facts facts = Facts.NONE;
    for (String conversion : DigitPatterns.conversions(regex)) {
      facts = facts.and(Facts.present(Paths.result(conversion, List.of(text))));
    }
    return facts;
  }
}
