package dev.wharfinger.internal.cel.syntax;

import java.util.Optional;

/** The kinds of words and signs that an expression is made of. */
enum TokenKind {
  END,
  IDENT,
  QUOTED_NAME,
  INT,
  UINT,
  DOUBLE,
  STRING,
  BYTES,
  TRUE,
  FALSE,
  NULL,
  LEFT_PAREN,
  RIGHT_PAREN,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  LEFT_BRACE,
  RIGHT_BRACE,
  DOT,
  COMMA,
  COLON,
  QUESTION,
  NOT,
  MINUS,
  PLUS,
  STAR,
  SLASH,
  PERCENT,
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  IN,
  AND,
  OR;

  boolean opens() {
    return this == LEFT_PAREN || this == LEFT_BRACKET || this == LEFT_BRACE;
  }

  boolean closes() {
    return this == RIGHT_PAREN || this == RIGHT_BRACKET || this == RIGHT_BRACE;
  }

  /** Whether an operand must follow. */
  boolean isOperator() {
    return compareTo(QUESTION) >= 0 || this == COLON;
  }

  /** Whether an operand may begin with it. */
  boolean beginsOperand() {
    return (compareTo(IDENT) >= 0 && compareTo(NULL) <= 0)
        || opens()
        || this == NOT
        || this == MINUS
        || this == DOT;
  }

  /** The operator between two operands, other than {@code &&} and {@code ||}. */
  Optional<BinaryOperator> binaryOperator() {
    return Optional.ofNullable(
        switch (this) {
          case EQUAL -> BinaryOperator.EQUAL;
          case NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
          case LESS -> BinaryOperator.LESS;
          case LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
          case GREATER -> BinaryOperator.GREATER;
          case GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
          case IN -> BinaryOperator.IN;
          case PLUS -> BinaryOperator.ADD;
          case MINUS -> BinaryOperator.SUBTRACT;
          case STAR -> BinaryOperator.MULTIPLY;
          case SLASH -> BinaryOperator.DIVIDE;
          case PERCENT -> BinaryOperator.MODULO;
          default -> null;
        });
  }
}
