package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExprPrinter;
import dev.wharfinger.internal.cel.syntax.Range;

/** Writes an expression as text again, to quote it in a message or to propose another. */
final class Written {
  private static final int LONGEST = 80;
  private static final Range NOWHERE = new Range(0, 0);

  private Written() {}

  /** The text of an expression, on one line; an ellipsis if it is too long to be quoted. */
  static String text(Expr expr) {
    String text = ExprPrinter.print(expr);
    return text.length() > LONGEST ? "..." : text;
  }

  /** The text of an expression as the operand of a selection. */
  static String operand(Expr expr) {
    boolean loose =
        expr instanceof Expr.Binary
            || expr instanceof Expr.Logical
            || expr instanceof Expr.Conditional
            || expr instanceof Expr.Unary;
    return loose ? "(" + text(expr) + ")" : text(expr);
  }

  /** Text as a literal. */
  static String literal(String text) {
    return text(new Expr.Literal(text, NOWHERE));
  }

  /** The name of a macro as it is called. */
  static String name(Expr.Comprehension macro) {
    String text = ExprPrinter.print(withoutOperands(macro));
    return text.substring(1 + text.indexOf('.'), text.indexOf('('));
  }

  private static Expr withoutOperands(Expr.Comprehension macro) {
    Expr none = new Expr.Ident("_", false, NOWHERE);
    return new Expr.Comprehension(
        macro.macro(), none, macro.variables(), null, none, NOWHERE, NOWHERE);
  }
}
