package dev.wharfinger.internal.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/** Cuts arguments into words. */
final class WordSplitter {
  private WordSplitter() {}

  /** Words between which there is white space; quotes mean nothing. */
  static List<Token> plain(TracedText arguments) {
    List<Token> words = new ArrayList<>();
    int start = 0;
    while (start < arguments.length()) {
      int end = separator(arguments, start);
      words.add(arguments.token(start, end));
      start = behindSeparators(arguments, end);
    }
    return List.copyOf(words);
  }

  /** The first index from one on at which words are separated, or the length. */
  static int separator(TracedText text, int from) {
    int i = from;
    while (i < text.length() && !Spaces.isSeparator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int behindSeparators(TracedText text, int from) {
    int i = from;
    while (i < text.length() && Spaces.isSeparator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Words that may have white space within quotes, and behind the escape character. */
  static List<TracedText> quoted(TracedText arguments, char escape) {
    List<TracedText> words = new ArrayList<>();
    int start = arguments.skipSpaces(0);
    while (start < arguments.length()) {
      int end = quotedEnd(arguments, start, escape);
      // An escape that ends the line escapes nothing, and is dropped.
      int wordEnd = end > arguments.length() ? arguments.length() - 1 : end;
      if (start < wordEnd) {
        words.add(arguments.slice(start, wordEnd));
      }
      start = arguments.skipSpaces(end);
    }
    return List.copyOf(words);
  }

  /** Where a word ends; more than the length if its last character escapes nothing. */
  private static int quotedEnd(TracedText text, int start, char escape) {
    char quote = 0;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (quote == 0 && Spaces.isSpace(c)) {
        return i;
      }
      if (c == escape && quote != '\'') {
        i++;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      i++;
    }
    return i;
  }
}
