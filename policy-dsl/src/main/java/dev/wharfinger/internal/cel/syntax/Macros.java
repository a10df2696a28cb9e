package dev.wharfinger.internal.cel.syntax;

import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells macros from calls, by name and number of arguments, as cel-go does. A macro whose arguments
 * are of the wrong form is a problem, not a call.
 */
final class Macros {
  private final Problems problems;
  private final Expansion further;

  Macros(Problems problems, Expansion further) {
    this.problems = problems;
    this.further = further;
  }

  /** {@code has(a.b)}, or the call itself. */
  Expr global(Expr.Call call) {
    if (!call.name().equals("has") || call.arguments().size() != 1) {
      return further.expand(call);
    }
    Expr argument = call.arguments().get(0);
    if (argument instanceof Expr.Select select && !select.optional()) {
      return new Expr.Has(select, call.range());
    }
    problems.add(
        "invalid-has",
        "`has` does not take " + problems.quote(argument.range()),
        hasHelp(argument),
        argument.range());
    return call;
  }

  private static String hasHelp(Expr argument) {
    if (argument instanceof Expr.Select) {
      return "write `a.?b.hasValue()`";
    }
    return argument instanceof Expr.Index
        ? "a key is looked for with `'key' in map`"
        : "it takes a field, as in `has(a.b)`";
  }

  /** The macro that a call on a value is, or the call itself. */
  Expr onTarget(Expr target, Expr.Call call) {
    int size = call.arguments().size();
    return switch (call.name()) {
      case "all" -> quantifier(Macro.ALL, target, call);
      case "exists" -> quantifier(Macro.EXISTS, target, call);
      case "exists_one", "existsOne" -> quantifier(Macro.EXISTS_ONE, target, call);
      case "filter" -> size == 2 ? comprehension(Macro.FILTER, target, call, 1) : call;
      case "map" -> size == 2 || size == 3 ? comprehension(Macro.MAP, target, call, 1) : call;
      case "sortBy" -> size == 2 ? comprehension(Macro.SORT_BY, target, call, 1) : call;
      case "transformList" -> transform(Macro.TRANSFORM_LIST, target, call);
      case "transformMap" -> transform(Macro.TRANSFORM_MAP, target, call);
      case "transformMapEntry" -> transform(Macro.TRANSFORM_MAP_ENTRY, target, call);
      case "optMap" -> size == 2 ? bind(BindKind.OPT_MAP, target, call) : call;
      case "optFlatMap" -> size == 2 ? bind(BindKind.OPT_FLAT_MAP, target, call) : call;
      case "bind" -> size == 3 && isCel(target) ? celBind(call) : call;
      default -> further.expand(call);
    };
  }

  private static boolean isCel(Expr target) {
    return target instanceof Expr.Ident ident && ident.name().equals("cel") && !ident.rooted();
  }

  private Expr quantifier(Macro macro, Expr target, Expr.Call call) {
    int size = call.arguments().size();
    return size == 2 || size == 3 ? comprehension(macro, target, call, size - 1) : call;
  }

  private Expr transform(Macro macro, Expr target, Expr.Call call) {
    int size = call.arguments().size();
    return size == 3 || size == 4 ? comprehension(macro, target, call, 2) : call;
  }

  private Expr comprehension(Macro macro, Expr source, Expr.Call call, int variableCount) {
    List<Expr> arguments = call.arguments();
    List<Expr.Ident> variables = new ArrayList<>();
    for (Expr argument : arguments.subList(0, variableCount)) {
      variable(argument, call).ifPresent(variables::add);
    }
    if (variables.size() < variableCount) {
      return call;
    }
    int last = arguments.size() - 1;
    Expr filter = last > variableCount ? arguments.get(variableCount) : null;
    return new Expr.Comprehension(
        macro,
        source,
        List.copyOf(variables),
        filter,
        arguments.get(last),
        call.nameRange(),
        call.range());
  }

  private Expr bind(BindKind kind, Expr value, Expr.Call call) {
    return variable(call.arguments().get(0), call)
        .<Expr>map(name -> new Expr.Bind(kind, name, value, call.arguments().get(1), call.range()))
        .orElse(call);
  }

  private Expr celBind(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    return variable(arguments.get(0), call)
        .<Expr>map(
            name ->
                new Expr.Bind(
                    BindKind.BIND, name, arguments.get(1), arguments.get(2), call.range()))
        .orElse(call);
  }

  private Optional<Expr.Ident> variable(Expr argument, Expr.Call call) {
    if (argument instanceof Expr.Ident ident && !ident.rooted()) {
      return Optional.of(ident);
    }
    problems.add(
        "invalid-variable",
        problems.quote(argument.range()) + " cannot be the variable of `" + call.name() + "`",
        "a variable is a simple name, as `x` in `list.all(x, x > 0)`",
        argument.range());
    return Optional.empty();
  }
}
