package dev.wharfinger.internal.script;

/**
 * Where a command reads from or writes to.
 *
 * @param operator such as {@code >}, {@code >>}, {@code <<} or {@code 2>&}, without the number
 * @param target a file, a descriptor, or the name that ends a here-document
 */
public record Redirection(String operator, Word target) {

  /** Whether it is a text that stands in the script. */
  public boolean isHereDocument() {
    return operator.equals("<<") || operator.equals("<<-");
  }
}
