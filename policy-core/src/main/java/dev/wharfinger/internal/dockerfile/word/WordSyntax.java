package dev.wharfinger.internal.dockerfile.word;

/**
 * How a word is read, which depends on the file and the instruction.
 *
 * @param escape the backslash, or the backquote if the file says so
 * @param rawQuotes whether quotes stay where they are
 * @param rawEscapes whether escape characters stay where they are
 * @param plainQuotes whether quotes are characters like others, as in heredocs
 * @param keepUnset whether what is not set stays as it is written
 */
public record WordSyntax(
    char escape, boolean rawQuotes, boolean rawEscapes, boolean plainQuotes, boolean keepUnset) {

  /** That of most instructions. */
  public static WordSyntax escapedBy(char escape) {
    return new WordSyntax(escape, false, false, false, false);
  }

  /** That of the text of a heredoc that COPY or ADD makes a file of. */
  public static WordSyntax heredoc(char escape) {
    return new WordSyntax(escape, false, true, true, false);
  }
}
