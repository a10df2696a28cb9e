package dev.wharfinger.internal.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into the words that BuildKit sees when it looks for heredocs (shell/lex.go, with no
 * variable known): quotes, escapes and expressions of variables hold words together. A line whose
 * quotes or braces do not match has no words.
 */
final class ShellWords {
  private final String text;
  private final ShellText shell;
  private final boolean rawEscapes;
  private final List<Token> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int wordStart;

  private ShellWords(String text, boolean rawQuotes, boolean rawEscapes) {
    this.text = text;
    this.rawEscapes = rawEscapes;
    shell = new ShellText(text, rawQuotes, rawEscapes);
  }

  /** The words as written. */
  static List<Token> raw(TracedText line) {
    return new ShellWords(line.text(), true, true)
        .split().stream()
            .map(
                word ->
                    new Token(
                        word.text(), line.origin(word.start()), line.origin(word.end() - 1) + 1))
            .toList();
  }

  /** The words without escapes, but with their quotes. */
  static List<String> unescaped(String text) {
    return new ShellWords(text, true, false).split().stream().map(Token::text).toList();
  }

  /** The words without escapes and quotes. */
  static List<String> unquoted(String text) {
    return new ShellWords(text, false, false).split().stream().map(Token::text).toList();
  }

  /** The words, with their indexes in the text. */
  private List<Token> split() {
    try {
      while (shell.hasNext()) {
        take(shell.peek());
      }
    } catch (ShellText.UnbalancedException e) {
      return List.of();
    }
    endWord(text.length());
    return words;
  }

  private void take(char c) throws ShellText.UnbalancedException {
    int start = shell.position();
    switch (c) {
      case '\'', '"' -> addRaw(shell.quoted(), start);
      case '<' -> addRaw(shell.lessThan(), start);
      case '$' -> {
        String variable = shell.variable();
        for (int i = 0; i < variable.length(); i++) {
          add(variable.charAt(i), start);
        }
      }
      case '\\' -> escape(start);
      default -> add(shell.next(), start);
    }
  }

  private void escape(int start) {
    shell.next();
    if (rawEscapes) {
      addRaw('\\', start);
    }
    if (shell.hasNext()) {
      addRaw(shell.next(), start);
    }
  }

  private void add(char c, int start) {
    if (!Spaces.isSpace(c)) {
      addRaw(c, start);
    } else {
      endWord(start);
    }
  }

  private void addRaw(char c, int start) {
    if (word.length() == 0) {
      wordStart = start;
    }
    word.append(c);
  }

  private void addRaw(String piece, int start) {
    if (word.length() == 0) {
      wordStart = start;
    }
    word.append(piece);
  }

  private void endWord(int end) {
    if (word.length() > 0) {
      words.add(new Token(word.toString(), wordStart, Math.max(end, wordStart + 1)));
      word.setLength(0);
    }
  }
}
