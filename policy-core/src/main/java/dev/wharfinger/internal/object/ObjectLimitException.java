package dev.wharfinger.internal.object;

import dev.wharfinger.internal.raw.ReadProblem;

/** Ends the reading of an object that exceeds a limit. */
final class ObjectLimitException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient ReadProblem problem;

  ObjectLimitException(String code, String message) {
    super(message, null, false, false);
    this.problem = ReadProblem.error(code, message, 0, 0);
  }

  ReadProblem problem() {
    return problem;
  }
}
