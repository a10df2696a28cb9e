package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.Type;
import java.util.List;

/**
 * One way to write an expression of a type.
 *
 * @param weight how often it is taken, beside the others of the type
 * @param result the type, which may have variables
 * @param text has a {@code #} for each part, and {@code $} and {@code @} for the names of the first
 *     and the second variable that a part may use
 */
record Production(int weight, Type result, String text, List<Part> parts) {

  static Production way(Type result, String text, Type... parts) {
    return new Production(2, result, text, List.of(parts).stream().map(Part::of).toList());
  }

  static Production way(Type result, String text, Part... parts) {
    return new Production(2, result, text, List.of(parts));
  }

  /** The same, taken more or less often; a weight of two is usual. */
  Production weighing(int newWeight) {
    return new Production(newWeight, result, text, parts);
  }

  /**
   * A part of an expression.
   *
   * @param variables the types of the variables that it may use
   */
  record Part(Type type, List<Type> variables) {
    static Part of(Type type, Type... variables) {
      return new Part(type, List.of(variables));
    }
  }
}
