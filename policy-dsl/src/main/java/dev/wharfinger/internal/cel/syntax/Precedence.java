package dev.wharfinger.internal.cel.syntax;

/** How tightly the parts of an expression are bound; greater binds tighter. */
final class Precedence {
  static final int CONDITIONAL = 0;
  static final int OR = 1;
  static final int AND = 2;
  static final int UNARY = 6;
  static final int MEMBER = 7;

  private Precedence() {}

  static int of(Expr expr) {
    if (expr instanceof Expr.Conditional) {
      return CONDITIONAL;
    }
    if (expr instanceof Expr.Logical logical) {
      return logical.and() ? AND : OR;
    }
    if (expr instanceof Expr.Binary binary) {
      return binary.operator().precedence();
    }
    return expr instanceof Expr.Unary ? UNARY : MEMBER;
  }
}
