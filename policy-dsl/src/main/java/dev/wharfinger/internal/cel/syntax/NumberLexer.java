package dev.wharfinger.internal.cel.syntax;

import dev.wharfinger.type.Uint;

/** Reads the number that begins at an offset. Signs are the parser's business. */
final class NumberLexer {
  private final String text;
  private final Problems problems;
  private int position;

  NumberLexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Whether a number begins here: a digit, or a point before a digit. */
  boolean beginsAt(int offset) {
    return isDigit(offset) || (charAt(offset) == '.' && isDigit(offset + 1));
  }

  Token read(int start) {
    position = start;
    TokenKind kind = scan();
    int end = position;
    while (Lexer.isNamePart(charAt(position))) {
      position++;
    }
    if (position > end) {
      return runsIntoName(start);
    }
    Range range = new Range(start, end);
    String number = text.substring(start, end);
    return switch (kind) {
      case UINT -> uint(number, range);
      case DOUBLE -> real(number, range);
      default -> new Token(TokenKind.INT, number, null, range);
    };
  }

  private TokenKind scan() {
    if (charAt(position) == '0' && charAt(position + 1) == 'x' && isHexDigit(position + 2)) {
      position += 2;
      while (isHexDigit(position)) {
        position++;
      }
      return suffix();
    }
    skipDigits();
    boolean real = false;
    if (charAt(position) == '.' && isDigit(position + 1)) {
      position++;
      skipDigits();
      real = true;
    }
    if (skipExponent() || real) {
      return TokenKind.DOUBLE;
    }
    return suffix();
  }

  private TokenKind suffix() {
    if (charAt(position) == 'u' || charAt(position) == 'U') {
      position++;
      return TokenKind.UINT;
    }
    return TokenKind.INT;
  }

  private boolean skipExponent() {
    if (charAt(position) != 'e' && charAt(position) != 'E') {
      return false;
    }
    boolean signed = charAt(position + 1) == '+' || charAt(position + 1) == '-';
    int digits = position + (signed ? 2 : 1);
    if (!isDigit(digits)) {
      return false;
    }
    position = digits;
    skipDigits();
    return true;
  }

  private void skipDigits() {
    while (isDigit(position)) {
      position++;
    }
  }

  private Token uint(String number, Range range) {
    String digits = number.substring(0, number.length() - 1);
    try {
      long bits =
          digits.startsWith("0x")
              ? Long.parseUnsignedLong(digits.substring(2), 16)
              : Long.parseUnsignedLong(digits);
      return new Token(TokenKind.UINT, number, new Uint(bits), range);
    } catch (NumberFormatException e) {
      problems.add(
          "number-out-of-range",
          problems.quote(range) + " does not fit into 64 bits",
          "the largest uint is `18446744073709551615u`",
          range);
      return new Token(TokenKind.UINT, number, new Uint(0), range);
    }
  }

  private Token real(String number, Range range) {
    double value = Double.parseDouble(number);
    if (Double.isInfinite(value)) {
      problems.add(
          "number-out-of-range",
          problems.quote(range) + " does not fit into a double",
          "the largest double is `1.7976931348623157e308`",
          range);
    }
    return new Token(TokenKind.DOUBLE, number, value, range);
  }

  private Token runsIntoName(int start) {
    Range range = new Range(start, position);
    String number = text.substring(start, position);
    problems.add("invalid-number", problems.quote(range) + " is not a number", help(number), range);
    return new Token(TokenKind.INT, "0", null, range);
  }

  private static String help(String number) {
    if (number.startsWith("0x") || number.startsWith("0X")) {
      return "hexadecimal digits follow `0x`";
    }
    return number.indexOf('_') >= 0
        ? "write the digits without `_`"
        : "as text it is written `'" + number + "'`";
  }

  private char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  private boolean isDigit(int offset) {
    char c = charAt(offset);
    return c >= '0' && c <= '9';
  }

  private boolean isHexDigit(int offset) {
    return Lexer.hexValue(charAt(offset)) >= 0;
  }
}
