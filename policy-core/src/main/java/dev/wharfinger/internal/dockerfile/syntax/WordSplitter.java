package dev.wharfinger.internal.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/** Cuts arguments into words. */
final class WordSplitter {
  private WordSplitter() {}

  /** Words between which there is white space; quotes mean nothing. */
  static List<Token> plain(TracedText arguments) {
    List<Token> words = new ArrayList<>();
    String text = arguments.text();
    int start = 0;
    while (start < text.length()) {
      int end = separator(text, start);
      words.add(arguments.token(start, end));
      start = behindSeparators(text, end);
    }
    return List.copyOf(words);
  }

  /** The first index from one on at which words are separated, or the length. */
  static int separator(String text, int from) {
    int i = from;
    while (i < text.length() && !Spaces.isSeparator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int behindSeparators(String text, int from) {
    int i = from;
    while (i < text.length() && Spaces.isSeparator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Words that may have white space within quotes, and behind the escape character. */
  static List<TracedText> quoted(TracedText arguments, char escape) {
    List<TracedText> words = new ArrayList<>();
    String text = arguments.text();
    int start = Spaces.skip(text, 0);
    while (start < text.length()) {
      int end = quotedEnd(text, start, escape);
      // An escape that ends the line escapes nothing, and is dropped.
      int wordEnd = Math.min(end, text.length());
      if (end > text.length()) {
        wordEnd = text.length() - 1;
      }
      if (start < wordEnd) {
        words.add(arguments.slice(start, wordEnd));
      }
      start = Spaces.skip(text, Math.min(end, text.length()));
    }
    return List.copyOf(words);
  }

  /** Where a word ends; more than the length if its last character escapes nothing. */
  private static int quotedEnd(String text, int start, char escape) {
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
