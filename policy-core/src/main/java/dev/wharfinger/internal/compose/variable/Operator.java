package dev.wharfinger.internal.compose.variable;

/** What follows the name of a variable in braces, and says what to do about its absence. */
public enum Operator {
  NONE(""),
  DEFAULT_IF_EMPTY(":-"),
  DEFAULT_IF_UNSET("-"),
  REQUIRED_NOT_EMPTY(":?"),
  REQUIRED("?"),
  OTHER_IF_NOT_EMPTY(":+"),
  OTHER_IF_SET("+");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written; empty for none. */
  public String symbol() {
    return symbol;
  }

  /** The operator that stands at an offset; {@link #NONE} where none does. */
  static Operator at(String text, int offset) {
    for (Operator operator : values()) {
      if (operator != NONE && text.startsWith(operator.symbol, offset)) {
        return operator;
      }
    }
    return NONE;
  }

  /** Whether an empty value counts as none. */
  boolean refusesEmpty() {
    return symbol.startsWith(":");
  }
}
