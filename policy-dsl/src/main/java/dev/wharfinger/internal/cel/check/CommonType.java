package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Optional;

/**
 * Tells of the first part of a list or map that is of another type than those before, which the API
 * server refuses ({@code cel.ValidateHomogeneousAggregateLiterals}).
 */
final class CommonType {
  private final String parts;
  private final Problems problems;
  private Type type = Types.NOTHING;
  private boolean differs;

  /**
   * Starts without parts.
   *
   * @param parts what they are, as {@code the elements of a list}
   */
  CommonType(String parts, Problems problems) {
    this.parts = parts;
    this.problems = problems;
  }

  /**
   * Adds a part.
   *
   * @param partType its type, or that of its content if it is an optional part
   */
  void add(Typed part, Type partType) {
    if (differs) {
      return;
    }
    Optional<Type> joined = Joins.join(type, partType);
    boolean open = Types.isOpen(type) || Types.isOpen(partType);
    differs = joined.isEmpty() || (joined.get() == Scalar.DYN && !open);
    if (differs) {
      problems.error(
          "mixed-types",
          "%s are of one type, and here `%s` stands beside `%s`"
              .formatted(parts, partType.displayName(), type.displayName()),
          "convert them to one type, as with `string(...)`",
          part.range());
    } else {
      type = joined.orElseThrow();
    }
  }
}
