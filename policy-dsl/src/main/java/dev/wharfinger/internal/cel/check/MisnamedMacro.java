package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;

/** A call that was meant as a macro, as {@code list.any(v, v.readOnly)}. */
final class MisnamedMacro {
  private MisnamedMacro() {}

  /** The name that such a call makes up for each element is not told to be missing. */
  static Environment bind(Expr.Call call, Environment environment) {
    return call.arguments().size() > 1
            && environment.functions(call.name()).isEmpty()
            && call.arguments().get(0) instanceof Expr.Ident variable
            && !Names.isName(variable, environment)
        ? environment.withFaulty(variable.name())
        : environment;
  }
}
