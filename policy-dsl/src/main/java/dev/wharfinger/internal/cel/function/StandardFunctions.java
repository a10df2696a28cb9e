package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Function;
import java.util.List;
import java.util.stream.Stream;

/**
 * CEL's own functions: those of the language definition, the string extension of cel-go, and the
 * lists of the Kubernetes API server. Operators are none of them.
 */
public final class StandardFunctions {
  private static final List<Function> ALL =
      Stream.of(
              SizeFunctions.all(),
              TextFunctions.all(),
              TextSearch.all(),
              TextParts.all(),
              RegularExpressions.all(),
              NumberConversions.all(),
              TextConversions.all(),
              TypeFunctions.all(),
              ListFunctions.all(),
              ListSearch.all(),
              OptionalFunctions.all())
          .flatMap(List::stream)
          .toList();

  private StandardFunctions() {}

  /** All overloads. */
  public static List<Function> all() {
    return ALL;
  }
}
