package dev.wharfinger.internal.cel.syntax;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an expression, read one after another, a group in brackets at a time.
 *
 * <p>After a problem that cannot be guessed around, the rest of the innermost group is passed over;
 * what stands outside of it is parsed as if nothing had happened.
 */
final class Tokens {
  private final List<Token> tokens;
  private final int[] partners;
  private final Problems problems;
  private int position;
  private int groupEnd;
  private boolean failed;

  Tokens(List<Token> tokens, int[] partners, Problems problems) {
    this.tokens = tokens;
    this.partners = partners;
    this.problems = problems;
    this.groupEnd = tokens.size() - 1;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  Token next() {
    return tokens.get(position++);
  }

  /** The token before this one; at the beginning, the first. */
  Token previous() {
    return tokens.get(Math.max(position - 1, 0));
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  boolean accept(TokenKind kind) {
    if (!at(kind)) {
      return false;
    }
    position++;
    return true;
  }

  boolean atStart() {
    return position == 0;
  }

  boolean atGroupEnd() {
    return position == groupEnd;
  }

  /** From an offset to the end of the token before this one. */
  Range since(int start) {
    return new Range(start, previous().end());
  }

  /**
   * Parses what stands in the brackets that open here, and passes their end.
   *
   * @param leftOver called where the body leaves something
   */
  <T> T group(Supplier<T> body, Runnable leftOver) {
    int outerEnd = groupEnd;
    groupEnd = partners[position];
    position++;
    T result = body.get();
    if (!atGroupEnd()) {
      leftOver.run();
    }
    failed = false;
    position = groupEnd + 1;
    groupEnd = outerEnd;
    return result;
  }

  /** Reports a problem, the first of this group, and passes over the rest of the group. */
  void fail(String code, String message, @Nullable String help, Range range) {
    if (!failed) {
      problems.add(code, message, help, range);
    }
    failed = true;
    position = groupEnd;
  }

  /** Whether a colon follows in this group, at this level, before the next comma. */
  boolean colonFollows() {
    for (int i = position; i < groupEnd; i++) {
      Token token = tokens.get(i);
      if (token.kind().opens()) {
        i = partners[i];
      } else if (token.kind() == TokenKind.COLON) {
        return true;
      } else if (token.kind() == TokenKind.COMMA) {
        return false;
      }
    }
    return false;
  }
}
