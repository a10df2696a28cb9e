package dev.wharfinger.internal.cel.syntax;

/** Parses a number with its sign: {@code -9223372036854775808} is a literal, its digits are not. */
final class Numbers {
  private Numbers() {}

  static Expr literal(Tokens tokens, Problems problems) {
    int start = tokens.peek().start();
    boolean negative = tokens.accept(TokenKind.MINUS);
    Token number = tokens.next();
    Range range = tokens.since(start);
    if (number.value() instanceof Double value) {
      return new Expr.Literal(negative ? -value : value, range);
    }
    String digits = number.text();
    boolean hexadecimal = digits.startsWith("0x");
    String signed = (negative ? "-" : "") + (hexadecimal ? digits.substring(2) : digits);
    try {
      return new Expr.Literal(Long.parseLong(signed, hexadecimal ? 16 : 10), range);
    } catch (NumberFormatException e) {
      problems.add(
          "number-out-of-range",
          problems.quote(range) + " does not fit into 64 bits",
          negative
              ? "the smallest int is `-9223372036854775808`"
              : "the largest int is `9223372036854775807`; a uint is written with `u` at its end",
          range);
      return new Expr.Literal(0L, range);
    }
  }
}
