package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import java.util.Optional;

/**
 * Names joined by dots, which may be one name, as {@code kubernetes.version}.
 *
 * @param first the name that it starts with
 */
record DottedName(String text, Expr.Ident first) {

  /** The expression read as a name; empty if it is anything else. */
  static Optional<DottedName> of(Expr expr) {
    if (expr instanceof Expr.Ident ident) {
      return Optional.of(new DottedName(ident.name(), ident));
    }
    if (expr instanceof Expr.Select select && !select.optional()) {
      return of(select.operand())
          .map(owner -> new DottedName(owner.text + "." + select.field(), owner.first));
    }
    return Optional.empty();
  }
}
