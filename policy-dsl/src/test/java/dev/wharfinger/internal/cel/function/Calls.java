package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Children;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates calls of literals, and nothing else, so that functions can be tested by themselves. */
final class Calls {
  private Calls() {}

  static @Nullable Object evaluate(String text) {
    List<Object> problems = new ArrayList<>();
    return evaluate(
        CelParser.parse(text, problems::add)
            .orElseThrow(() -> new AssertionError(text + ": " + problems)));
  }

  /** Calls the overload that the arguments fit, the receiver among them. */
  static @Nullable Object call(String name, boolean onValue, @Nullable Object... arguments) {
    return call(NoContext.CONTEXT, name, onValue, arguments);
  }

  /** The same in an evaluation that sets limits. */
  @SuppressWarnings("NullAway") // sees no nullable elements in arrays of other class files
  static @Nullable Object call(
      EvaluationContext context, String name, boolean onValue, @Nullable Object... arguments) {
    for (Function function : StandardFunctions.own()) {
      if (function.name().equals(name)
          && function.receiver().isPresent() == onValue
          && accepts(signature(function), arguments)) {
        return function.body().call(context, arguments);
      }
    }
    return new Fault("no-such-overload", name);
  }

  private static @Nullable Object evaluate(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value();
    }
    if (expr instanceof Expr.ListLiteral list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.elements().forEach(element -> values.add(evaluate(element.value())));
      return values;
    }
    if (expr instanceof Expr.MapLiteral map) {
      Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
      map.entries().forEach(entry -> values.put(evaluate(entry.key()), evaluate(entry.value())));
      return values;
    }
    if (expr instanceof Expr.Call call && call.target() instanceof Expr.Ident namespace) {
      Object[] arguments = call.arguments().stream().map(Calls::evaluate).toArray();
      return call(namespace.name() + "." + call.name(), false, arguments);
    }
    if (expr instanceof Expr.Call call) {
      Object[] arguments = Children.of(call).stream().map(Calls::evaluate).toArray();
      return call(call.name(), call.target() != null, arguments);
    }
    throw new AssertionError("neither a literal nor a call: " + expr);
  }

  static List<Type> signature(Function function) {
    List<Type> types = new ArrayList<>(function.parameters());
    function.receiver().ifPresent(receiver -> types.add(0, receiver));
    return types;
  }

  private static boolean accepts(List<Type> signature, @Nullable Object[] arguments) {
    boolean accepts = signature.size() == arguments.length;
    for (int i = 0; accepts && i < arguments.length; i++) {
      accepts = accepts(signature.get(i), arguments[i]);
    }
    return accepts;
  }

  private static boolean accepts(Type type, @Nullable Object value) {
    if (type instanceof ListType list) {
      return value instanceof List<?> elements
          && elements.stream().allMatch(element -> accepts(list.element(), element));
    }
    if (type instanceof MapType) {
      return value instanceof Map;
    }
    return type instanceof TypeVariable || type == Scalar.DYN || type == scalar(value);
  }

  private static Type scalar(@Nullable Object value) {
    return value == null ? Scalar.DYN : Scalar.of(value).orElse(Scalar.DYN);
  }
}
