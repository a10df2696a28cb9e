package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExprPrinter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The variables of a policy that is written out, in the order in which they need each other. */
final class SharedVariables {
  private final Map<String, Expr> definitions = new LinkedHashMap<>();
  private final Map<Key, Expr> own = new LinkedHashMap<>();

  /** Gives an expression a name, the same for the same expression. */
  Expr share(String wanted, Expr definition) {
    String text = ExprPrinter.print(definition);
    String name = wanted;
    for (int i = 2; definitions.containsKey(name); i++) {
      if (ExprPrinter.print(definitions.get(name)).equals(text)) {
        return Cel.variable(name);
      }
      name = wanted + i;
    }
    definitions.put(name, definition);
    return Cel.variable(name);
  }

  /** A variable that the author of the policy has named; defined when it is first read. */
  Expr own(Typed.Variable variable, Scope scope, Supplier<Expr> definition) {
    Key key = new Key(variable.slot(), scope.locals());
    Expr known = own.get(key);
    if (known == null) {
      known = share(variable.name(), definition.get());
      own.put(key, known);
    }
    return known;
  }

  /** The definitions by name. */
  Map<String, Expr> definitions() {
    return definitions;
  }

  /** A variable may mean something else at each place where a policy judges. */
  private record Key(int slot, Map<Integer, Scope.Bound> names) {}
}
