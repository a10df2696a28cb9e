package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import java.util.List;

/**
 * Something that a condition is asked of one by one.
 *
 * @param source a list, or a map
 * @param variables what an element or a key is called, or an index and an element
 */
record Loop(Expr source, List<String> variables) {
  Loop {
    variables = List.copyOf(variables);
  }

  /** What the element or the key is called. */
  Expr element() {
    return Cel.ident(variables.get(variables.size() - 1));
  }

  /** Whether a condition holds for all. */
  Expr all(Expr condition) {
    return Cel.macro(Macro.ALL, source, variables, null, condition);
  }

  /** The texts of those for which it does not. */
  Expr failing(Expr condition, Expr text) {
    Expr not = Logic.not(condition);
    Expr texts =
        variables.size() > 1
            ? Cel.macro(Macro.TRANSFORM_LIST, source, variables, not, text)
            : Cel.macro(
                Macro.MAP,
                Cel.macro(Macro.FILTER, source, variables, null, not),
                variables,
                null,
                text);
    return Cel.on(texts, "join", Cel.literal("; "));
  }
}
