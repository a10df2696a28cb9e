package dev.wharfinger.internal.script;

import org.jspecify.annotations.Nullable;

/**
 * A word, an operator, a line feed, or the end of the script, for which the text is empty.
 *
 * @param word null if it is no word
 * @param start its index in the text of the script
 * @param end the index behind it
 */
record Token(String text, @Nullable Word word, int start, int end) {

  boolean isEnd() {
    return word == null && text.isEmpty();
  }

  /** Whether this is an operator. */
  boolean isOperator(String operator) {
    return word == null && text.equals(operator);
  }

  /** Whether this is a word of the grammar, where such a word can stand. */
  boolean isKeyword(String keyword) {
    return word != null && word.is(keyword);
  }

  boolean isLineFeed() {
    return isOperator("\n");
  }

  boolean isRedirection() {
    return word == null && (text.contains("<") || text.contains(">"));
  }
}
