package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the call of a function proves where it is true. */
final class Guards {
  private static final Set<String> PARTS = Set.of("startsWith", "endsWith", "contains");

  private Guards() {}

  static Facts whenTrue(String function, List<Checked> arguments) {
    if (function.equals("matches") && arguments.size() == 2) {
      return matches(arguments.get(0), arguments.get(1));
    }
    if (PARTS.contains(function) && arguments.size() == 2) {
      return hasPart(arguments.get(0), arguments.get(1), function.equals("contains"));
    }
    String conversion = conversionAfter(function);
    return conversion == null ? Facts.NONE : Facts.present(Paths.result(conversion, arguments));
  }

  /** {@code isQuantity(x)} proves that {@code quantity(x)} succeeds, and so on. */
  static @Nullable String conversionAfter(String function) {
    if (!function.startsWith("is") || function.length() == 2) {
      return null;
    }
    String name = function.substring(2);
    boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
    return acronym
        ? name.toLowerCase(Locale.ROOT)
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** What contains a text is as long at least, and the text is found in it. */
  private static Facts hasPart(Checked text, Checked part, boolean anywhere) {
    Facts found =
        anywhere
            ? Facts.present(Paths.result("indexOf", List.of(text, part)))
                .and(Facts.present(Paths.result("lastIndexOf", List.of(text, part))))
            : Facts.NONE;
    return part.path() instanceof Path.Literal literal && literal.value() instanceof String known
        ? found.and(Facts.sizeAtLeast(text.path(), SizeFacts.size(known)))
        : found;
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
