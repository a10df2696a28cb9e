package dev.wharfinger.internal.js.declare;

/** Lines of a text, those between braces indented. */
final class Lines {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  Lines(int depth) {
    this.depth = depth;
  }

  void add(String line) {
    text.append(INDENT.repeat(depth)).append(line).append('\n');
  }

  /** Adds a comment that editors show with what follows. */
  void document(String sentences) {
    add("/** " + sentences.replace("*/", "*\\/").replace('\n', ' ') + " */");
  }

  /** Adds a line that opens a brace. */
  void open(String line) {
    add(line + " {");
    depth++;
  }

  void close() {
    depth--;
    add("}");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
