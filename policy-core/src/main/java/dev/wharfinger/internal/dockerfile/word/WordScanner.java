package dev.wharfinger.internal.dockerfile.word;

import java.util.function.IntUnaryOperator;

/** The characters of a word, one after another, with their places in the file. */
final class WordScanner {
  private final String text;
  private final IntUnaryOperator origin;
  private int position;

  WordScanner(String text, IntUnaryOperator origin) {
    this.text = text;
    this.origin = origin;
  }

  boolean hasNext() {
    return position < text.length();
  }

  boolean at(char c) {
    return hasNext() && text.charAt(position) == c;
  }

  /** The next character, which stays where it is; a line feed if there is none. */
  char peek() {
    return hasNext() ? text.charAt(position) : '\n';
  }

  char next() {
    return text.charAt(position++);
  }

  /** The next character, which may be a pair of surrogates. */
  String nextWhole() {
    int start = position;
    position += Character.charCount(text.codePointAt(position));
    return text.substring(start, position);
  }

  int position() {
    return position;
  }

  /** The place in the file of the character at an index. */
  int origin(int index) {
    return origin.applyAsInt(index);
  }

  /** The place in the file behind the character before the next one. */
  int originBehind() {
    return position == 0 ? origin(0) : origin(position - 1) + 1;
  }

  /** The name of a variable: digits, one special character, or letters, digits and underscores. */
  String name() {
    int start = position;
    if (hasNext() && "@*#?-$!".indexOf(peek()) >= 0) {
      position++;
    } else {
      boolean number = Character.isDigit(codePoint());
      while (hasNext() && isNamePart(codePoint(), number)) {
        position += Character.charCount(codePoint());
      }
    }
    return text.substring(start, position);
  }

  private int codePoint() {
    return hasNext() ? text.codePointAt(position) : '\n';
  }

  private static boolean isNamePart(int c, boolean number) {
    return Character.isDigit(c) || (!number && (Character.isLetter(c) || c == '_'));
  }
}
