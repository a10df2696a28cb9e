package dev.wharfinger.internal.json;

import dev.wharfinger.internal.raw.ReadProblem;

/** Ends the reading of a document that exceeds a limit. */
final class JsonLimitException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient ReadProblem problem;

  JsonLimitException(String code, String message, int start) {
    super(message, null, false, false);
    this.problem = ReadProblem.error(code, message, start, start);
  }

  ReadProblem problem() {
    return problem;
  }
}
