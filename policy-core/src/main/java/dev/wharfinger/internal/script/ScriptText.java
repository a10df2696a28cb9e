package dev.wharfinger.internal.script;

import java.util.function.IntUnaryOperator;

/** The characters of a script, one after another, with their places in the file. */
final class ScriptText {
  private final String text;
  private final IntUnaryOperator origin;
  private int position;

  ScriptText(String text, IntUnaryOperator origin) {
    this.text = text;
    this.origin = origin;
  }

  boolean hasNext() {
    return position < text.length();
  }

  boolean at(String expected) {
    return text.startsWith(expected, position);
  }

  boolean at(char expected) {
    return hasNext() && text.charAt(position) == expected;
  }

  /** The next character, which stays where it is; NUL at the end. */
  char peek() {
    return hasNext() ? text.charAt(position) : '\0';
  }

  char next() {
    return text.charAt(position++);
  }

  int position() {
    return position;
  }

  void moveTo(int index) {
    position = index;
  }

  String since(int start) {
    return text.substring(start, position);
  }

  /** The text from an index to its end. */
  String rest(int start) {
    return text.substring(start);
  }

  int length() {
    return text.length();
  }

  /** The rest of the line, without its line feed, which is read as well. */
  String line() {
    int end = text.indexOf('\n', position);
    String line = text.substring(position, end < 0 ? text.length() : end);
    position = end < 0 ? text.length() : end + 1;
    return line;
  }

  int origin(int index) {
    return origin.applyAsInt(index);
  }

  Span span(int start, int end) {
    return new Span(origin(start), end > start ? origin(end - 1) + 1 : origin(start));
  }

  /** Spaces, tabs, escaped line feeds and a comment. */
  void skipBlanks() {
    while (hasNext()) {
      if (at('#')) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (at("\\\n")) {
        position += 2;
      } else if (at("\\\r\n")) {
        position += 3;
      } else if (at(' ') || at('\t') || at("\r\n")) {
        position++;
      } else {
        return;
      }
    }
  }
}
