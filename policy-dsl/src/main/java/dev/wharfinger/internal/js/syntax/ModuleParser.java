package dev.wharfinger.internal.js.syntax;

import dev.wharfinger.internal.raw.SourceText;

/** Parses modules. */
@FunctionalInterface
public interface ModuleParser {

  /**
   * Parses a module.
   *
   * @throws SyntaxException if it is not one
   */
  Tree parse(SourceText source) throws SyntaxException;

  /** A text that is no module of JavaScript. */
  final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;

    /**
     * Creates the exception.
     *
     * @param offset where the text goes wrong
     */
    public SyntaxException(String message, int offset) {
      super(message);
      this.offset = offset;
    }

    /** Where the text goes wrong. */
    public int offset() {
      return offset;
    }
  }
}
