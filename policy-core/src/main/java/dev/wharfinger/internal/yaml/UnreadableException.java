package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.ReadProblem;

/** Ends the reading of a document that cannot be read as a whole. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient ReadProblem problem;

  UnreadableException(String code, String message, int start, int end) {
    super(message, null, false, false);
    this.problem = ReadProblem.error(code, message, start, end);
  }

  ReadProblem problem() {
    return problem;
  }
}
