package dev.wharfinger;

/**
 * A range in a file. Lines and columns count from 1, columns in code points; the end is the
 * position behind the last character. All four are 0 where a resource does not come from text.
 *
 * @param file the name of the file as it was given
 * @param path the path in the document, as {@code spec.containers[0].image}; empty for the document
 */
public record Location(String file, int line, int column, int endLine, int endColumn, String path) {

  /**
   * The form that terminals and editors make a link of, {@code file:line:column}; without a line,
   * the file and the path, as {@code prod (spec.hostNetwork)}.
   */
  @Override
  public String toString() {
    if (line > 0) {
      return file + ":" + line + ":" + column;
    }
    return path.isEmpty() ? file : file + " (" + path + ")";
  }
}
