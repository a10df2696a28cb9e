package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the overload of a function that fits the types of its arguments. */
final class Overloads {
  private Overloads() {}

  /** What a call means: the function, and the type of its result in this call. */
  record Resolved(Function function, Type result) {}

  /** The types of all arguments, the receiver first. */
  static List<Type> signature(Function function) {
    if (function.receiverOrNull() == null) {
      return function.parameters();
    }
    List<Type> types = new ArrayList<>(function.parameters().size() + 1);
    types.add(function.receiverOrNull());
    types.addAll(function.parameters());
    return types;
  }

  /**
   * Chooses.
   *
   * @param candidates overloads that are all called on a value, or all not
   * @param arguments their types, that of the receiver first
   */
  static Optional<Resolved> resolve(List<Function> candidates, List<Type> arguments) {
    List<Resolved> fitting = new ArrayList<>();
    for (Function candidate : candidates) {
      result(candidate, arguments).ifPresent(type -> fitting.add(new Resolved(candidate, type)));
    }
    if (fitting.isEmpty()) {
      return resolveAlternatives(candidates, arguments);
    }
    if (fitting.stream().anyMatch(r -> asksMoreThanKnown(signature(r.function()), arguments))) {
      return Optional.of(dispatched(fitting));
    }
    return fitting.stream()
        .filter(resolved -> signature(resolved.function()).equals(arguments))
        .findFirst()
        .or(() -> Optional.of(fitting.get(0)));
  }

  private static Optional<Type> result(Function candidate, List<Type> arguments) {
    List<Type> signature = signature(candidate);
    if (signature.size() != arguments.size()) {
      return Optional.empty();
    }
    Unifier unifier = new Unifier();
    for (int i = 0; i < arguments.size(); i++) {
      if (!unifier.accepts(signature.get(i), arguments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(unifier.apply(candidate.result()));
  }

  /** Resolves each type that an argument may turn out to have; all of them have to fit. */
  private static Optional<Resolved> resolveAlternatives(
      List<Function> candidates, List<Type> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      List<Resolved> resolved = new ArrayList<>();
      List<Type> alternatives = Types.alternatives(arguments.get(i));
      for (Type alternative : alternatives) {
        List<Type> narrowed = new ArrayList<>(arguments);
        narrowed.set(i, alternative);
        resolve(candidates, narrowed).ifPresent(resolved::add);
      }
      if (!alternatives.isEmpty() && resolved.size() == alternatives.size()) {
        return Optional.of(dispatched(resolved));
      }
    }
    return Optional.empty();
  }

  private static Resolved dispatched(List<Resolved> resolved) {
    Type result =
        resolved.stream().map(Resolved::result).reduce(Joins::joinOrDyn).orElse(Scalar.DYN);
    List<Function> functions = resolved.stream().map(Resolved::function).distinct().toList();
    return new Resolved(Dispatch.among(functions, result), result);
  }

  private static boolean asksMoreThanKnown(List<Type> signature, List<Type> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (asksMoreThanKnown(signature.get(i), arguments.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksMoreThanKnown(Type parameter, Type argument) {
    if (parameter == Scalar.DYN || parameter instanceof TypeVariable) {
      return false;
    }
    return argument == Scalar.DYN
        || argument.equals(Types.NOTHING)
        || (parameter instanceof ListType list
            && argument instanceof ListType other
            && asksMoreThanKnown(list.element(), other.element()));
  }
}
