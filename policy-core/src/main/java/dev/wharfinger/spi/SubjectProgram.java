package dev.wharfinger.spi;

import dev.wharfinger.resource.Node;
import dev.wharfinger.type.EvaluationContext;

/** All policies that look at one type, compiled together. Immutable and thread-safe. */
@FunctionalInterface
public interface SubjectProgram {

  /**
   * Judges one subject by every policy of this program, and tells each verdict.
   *
   * @param resource the resource that the subject is part of, or that it is itself
   */
  void evaluate(Node subject, Node resource, EvaluationContext context, Verdicts verdicts);
}
