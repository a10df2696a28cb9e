package dev.wharfinger.internal.dockerfile.word;

import dev.wharfinger.internal.raw.ReadProblem;

/** Thrown where a word cannot be read or expanded, and made a problem by {@link Word}. */
final class WordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ReadProblem problem;

  WordException(String code, String message, int start, int end) {
    super(message, null, false, false);
    problem = ReadProblem.error(code, message, start, end);
  }

  ReadProblem problem() {
    return problem;
  }
}
