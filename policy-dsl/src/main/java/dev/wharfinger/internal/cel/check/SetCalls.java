package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@code resources(T)}, {@code x.enclosing(T)} and {@code known(x)}. */
final class SetCalls {
  private static final String RESOURCES = "resources";
  private static final String ENCLOSING = "enclosing";
  private static final String KNOWN = "known";

  private final Problems problems;
  private final Constructs constructs;

  SetCalls(Problems problems, Constructs constructs) {
    this.problems = problems;
    this.constructs = constructs;
  }

  /** Checks the call; empty if it is another function. */
  Optional<Checked> check(Expr.Call call, Environment environment) {
    if (call.arguments().size() != 1) {
      return Optional.empty();
    }
    Expr argument = call.arguments().get(0);
    Expr target = call.target();
    if (call.name().equals(ENCLOSING) && (target != null || environment.hasImplicitSelf())) {
      Expr self = new Expr.Ident("self", false, call.nameRange());
      Expr operand = target == null ? self : target;
      return Optional.of(enclosing(call, operand, argument, environment));
    }
    if (target != null) {
      return Optional.empty();
    }
    return switch (call.name()) {
      case RESOURCES -> Optional.of(resources(call, argument, environment));
      case KNOWN -> Optional.of(known(call, argument, environment));
      default -> Optional.empty();
    };
  }

  private Checked resources(Expr.Call call, Expr argument, Environment environment) {
    return type(argument, environment)
        .map(
            type ->
                Checked.of(
                    new Typed.Resources(type, new ListType(type), call.range()),
                    new Path.ResultOf(RESOURCES + " " + type.displayName(), List.of())))
        .orElseGet(() -> Failure.at(call.range()));
  }

  private Checked enclosing(Expr.Call call, Expr target, Expr argument, Environment environment) {
    Checked operand = constructs.check(target, environment);
    Optional<Type> type = type(argument, environment);
    if (Types.isError(operand.type()) || type.isEmpty()) {
      return Failure.at(call.range());
    }
    if (operand.type() instanceof Scalar scalar && scalar != Scalar.DYN) {
      problems.error(
          "no-overload",
          "`" + scalar.displayName() + "` does not know what holds it",
          "call `enclosing` on an object, a list or a map of a resource",
          call.nameRange());
      return Failure.at(call.range());
    }
    Path path = Paths.result(ENCLOSING + " " + type.get().displayName(), List.of(operand));
    Type narrowed = Narrowing.type(type.get(), path, environment.facts());
    return Checked.of(
        new Typed.Enclosing(operand.typed(), type.get(), narrowed, call.range()), path);
  }

  private Checked known(Expr.Call call, Expr argument, Environment environment) {
    Checked operand = constructs.check(argument, environment);
    return Checked.of(new Typed.Known(operand.typed(), Scalar.BOOL, call.range()));
  }

  private Optional<Type> type(Expr argument, Environment environment) {
    String name = DottedName.of(argument).map(DottedName::text).orElse("");
    Optional<Type> type = environment.catalog().type(name);
    if (type.isEmpty()) {
      problems.error(
          "unknown-type",
          name.isEmpty() ? "this is not the name of a type" : "there is no type `" + name + "`",
          help(environment.catalog().typeNames(), name),
          argument.range());
    }
    return type;
  }

  private static @Nullable String help(Collection<String> types, String name) {
    if (name.isEmpty()) {
      return "write the name of a type, as in `resources(kubernetes.Service)`";
    }
    return types.stream()
        .filter(type -> type.endsWith("." + name))
        .findFirst()
        .map(type -> "did you mean `" + type + "`?")
        .orElseGet(() -> DidYouMean.question(types, name));
  }
}
