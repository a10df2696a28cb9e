package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Which bracket closes which. Known before parsing, so that a missing one is reported where it was
 * opened, and a mistake inside brackets does not spoil what comes after them.
 */
final class Brackets {
  /** The parser calls itself once for each level. */
  static final int DEEPEST = 120;

  private final List<Token> tokens;
  private final Problems problems;
  private final int[] partners;
  private final Deque<Integer> open = new ArrayDeque<>();

  private Brackets(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
    this.partners = new int[tokens.size()];
  }

  /** The index of the closing token for that of each opening one; with problems, of no use. */
  static int[] match(List<Token> tokens, Problems problems) {
    return new Brackets(tokens, problems).match();
  }

  private int[] match() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind().opens()) {
        open.push(i);
        if (open.size() > DEEPEST) {
          problems.add(
              "too-deep",
              "brackets are nested more than " + DEEPEST + " deep",
              "name parts of the expression with variables",
              token.range());
          return partners;
        }
      } else if (token.kind().closes() && !close(i)) {
        return partners;
      }
    }
    while (!open.isEmpty()) {
      int opening = open.pop();
      notClosed(tokens.get(opening), "before " + MissingBracket.place(tokens, partners, opening));
    }
    return partners;
  }

  private boolean close(int index) {
    Token token = tokens.get(index);
    if (open.isEmpty()) {
      problems.add(
          "unopened-bracket",
          "`" + token.text() + "` closes nothing",
          "remove it, or open it before",
          token.range());
      return false;
    }
    int opening = open.pop();
    Token opener = tokens.get(opening);
    if (!token.text().equals(closing(opener))) {
      notClosed(opener, "before `" + token.text() + "`");
      return false;
    }
    partners[opening] = index;
    return true;
  }

  private void notClosed(Token opener, String where) {
    problems.add(
        "unclosed-bracket",
        "`" + opener.text() + "` is not closed",
        "a `" + closing(opener) + "` is missing " + where,
        opener.range());
  }

  private static String closing(Token opener) {
    return switch (opener.kind()) {
      case LEFT_PAREN -> ")";
      case LEFT_BRACKET -> "]";
      default -> "}";
    };
  }
}
