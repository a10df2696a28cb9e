package dev.wharfinger.internal.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What scalars and keys of a raw tree mean: the same text is read differently by different tools.
 */
public interface Dialect {

  /**
   * The value of a scalar: Boolean, Long, BigInteger (beyond 64 bits signed), Double, String, or
   * null.
   *
   * @throws NotAValueException when the text cannot be a value in this dialect, as {@code .nan}
   *     where there is no such JSON number
   */
  @Nullable Object scalar(RawScalar scalar) throws NotAValueException;

  /**
   * The entries that a mapping has once merges are applied and keys are text: each key once, in the
   * order of first appearance, with the value that wins. {@link RawMapping#properties} remembers
   * the answer.
   */
  Properties properties(RawMapping mapping);

  /**
   * What the entries of a mapping mean.
   *
   * @param all each name once
   * @param problems repeated keys, and keys that cannot be
   */
  record Properties(List<Property> all, List<ReadProblem> problems) {
    public Properties {
      all = List.copyOf(all);
      problems = List.copyOf(problems);
    }
  }

  /**
   * An entry as the dialect reads it.
   *
   * @param key the key as written; from the merged mapping where it was merged
   */
  record Property(String name, RawNode key, RawNode value) {}

  /** A scalar that has no value in a dialect. */
  final class NotAValueException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ReadProblem problem;

    public NotAValueException(ReadProblem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    public ReadProblem problem() {
      return problem;
    }
  }
}
