package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a call, and what to call instead. */
final class CallWording {
  private static final int MOST_SIGNATURES = 4;

  private final Problems problems;

  CallWording(Problems problems) {
    this.problems = problems;
  }

  /** There is no such function that stands alone. */
  void unknown(Expr.Call call, String name, List<Function> onValues, Environment environment) {
    String foreign = ForeignWords.global(call);
    if (!onValues.isEmpty() && foreign == null) {
      String example = call.arguments().isEmpty() ? "self" : first(call.arguments());
      problems.error(
          "unknown-function",
          "`" + name + "` is called on a value",
          "write `" + example + "." + name + "(...)`; it is `" + onValues.get(0).signature() + "`",
          call.nameRange());
      return;
    }
    Set<String> global = new TreeSet<>();
    for (String other : environment.functionNames()) {
      if (environment.functions(other).stream().anyMatch(f -> f.receiver().isEmpty())) {
        global.add(other);
      }
    }
    global.addAll(List.of("has", "resources", "known"));
    problems.error(
        "unknown-function",
        "there is no function `" + name + "`",
        near(foreign, global, name),
        call.nameRange());
  }

  /** There is no such function on any value. */
  void unknownOnValue(
      Expr.Call call,
      Expr written,
      Checked receiver,
      List<Function> global,
      Environment environment) {
    problems.error(
        "unknown-function",
        "`" + receiver.type().displayName() + "` has no function `" + call.name() + "`",
        unknownHelp(call, written, receiver, global, environment),
        call.nameRange());
  }

  private static String unknownHelp(
      Expr.Call call,
      Expr written,
      Checked receiver,
      List<Function> global,
      Environment environment) {
    if (Optionals.isOperator(call.name())) {
      return "it is not optional; a field is asked for as `a.?b`, an entry as `a[?key]`";
    }
    if (!global.isEmpty()) {
      return "write `" + call.name() + "(" + Written.text(written) + ")`";
    }
    if (hasField(receiver.type(), call.name())) {
      return "it is a field: `" + Written.operand(written) + "." + call.name() + "`";
    }
    String foreign = ForeignWords.onValue(call, written, receiver.type());
    Set<String> names = new TreeSet<>();
    for (String name : environment.functionNames()) {
      if (environment.functions(name).stream().anyMatch(f -> isOn(f, receiver.type()))) {
        names.add(name);
      }
    }
    return near(foreign, names, call.name());
  }

  private static String near(@Nullable String foreign, Set<String> names, String name) {
    if (foreign != null) {
      return foreign;
    }
    return DidYouMean.among(names, name)
        .map(nearest -> "did you mean `" + nearest + "`?")
        .orElse("all functions are listed in docs/functions.md");
  }

  private static boolean isOn(Function function, Type type) {
    return function.receiver().filter(r -> new Unifier().accepts(r, type)).isPresent();
  }

  private static boolean hasField(Type type, String name) {
    return Types.members(type).stream().anyMatch((ObjectType t) -> t.field(name).isPresent());
  }

  /** No overload takes these arguments. */
  void noOverload(Expr.Call call, String name, List<Function> candidates, List<Checked> arguments) {
    boolean onValue = candidates.get(0).receiver().isPresent();
    List<Checked> plain = onValue ? arguments.subList(1, arguments.size()) : arguments;
    String given =
        plain.stream().map(a -> a.type().displayName()).collect(Collectors.joining(", "));
    String on = onValue ? " on `" + arguments.get(0).type().displayName() + "`" : "";
    problems.error(
        "no-overload",
        "`" + name + "(" + given + ")` does not exist" + on,
        optionalHelp(call, candidates, arguments)
            .or(() -> foreignHelp(call, arguments))
            .orElseGet(() -> signatures(candidates, arguments)),
        call.nameRange());
  }

  private static Optional<String> optionalHelp(
      Expr.Call call, List<Function> candidates, List<Checked> arguments) {
    if (call.target() != null && arguments.get(0).type() instanceof OptionalType optional) {
      return Optional.of(
          "the value is optional; write `"
              + Written.operand(call.target())
              + ".orValue("
              + Samples.fallback(optional.element())
              + ")."
              + call.name()
              + "(...)`");
    }
    return optionalArgument(call, candidates, arguments);
  }

  /** The first optional argument, if the function takes what the optional ones hold. */
  private static Optional<String> optionalArgument(
      Expr.Call call, List<Function> candidates, List<Checked> arguments) {
    List<Type> held =
        arguments.stream()
            .map(Checked::type)
            .map(type -> type instanceof OptionalType optional ? optional.element() : type)
            .toList();
    if (Overloads.resolve(candidates, held).isEmpty()) {
      return Optional.empty();
    }
    int first = arguments.size() - call.arguments().size();
    return IntStream.range(0, call.arguments().size())
        .filter(i -> arguments.get(first + i).type() instanceof OptionalType)
        .mapToObj(
            i ->
                "the value is optional; write `"
                    + Written.operand(call.arguments().get(i))
                    + ".orValue("
                    + Samples.fallback(held.get(first + i))
                    + ")`")
        .findFirst();
  }

  /** What is asked of text only, and another way of other values. */
  private static Optional<String> foreignHelp(Expr.Call call, List<Checked> arguments) {
    return call.target() == null || arguments.get(0).type() == Scalar.STRING
        ? Optional.empty()
        : Optional.ofNullable(ForeignWords.onValue(call, call.target(), arguments.get(0).type()));
  }

  private static String signatures(List<Function> candidates, List<Checked> arguments) {
    List<Function> near = new ArrayList<>(candidates);
    near.removeIf(f -> f.receiver().isPresent() && !isOn(f, arguments.get(0).type()));
    List<Function> shown = near.isEmpty() ? candidates : near;
    String text =
        shown.stream()
            .limit(MOST_SIGNATURES)
            .map(function -> "`" + function.signature() + "`")
            .collect(Collectors.joining(", "));
    return "there is "
        + text
        + (shown.size() > MOST_SIGNATURES
            ? " and " + (shown.size() - MOST_SIGNATURES) + " more"
            : "");
  }

  private static String first(List<Expr> arguments) {
    return Written.operand(arguments.get(0));
  }
}
