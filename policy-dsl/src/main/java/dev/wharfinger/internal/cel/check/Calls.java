package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.function.Extremes;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the call of a function: which one it is, and whether it can fail. */
final class Calls {
  private final Problems problems;
  private final Constructs constructs;
  private final Names names;
  private final Optionals optionals;
  private final SetCalls setCalls;
  private final CallWording wording;
  private final Conversions conversions;
  private final Regexes regexes;
  private final TimeArguments timeArguments;
  private final NumberArguments numbers;
  private final Formats formats;
  private final LiteralArguments literalArguments;
  private final PartialCalls partialCalls;

  Calls(Problems problems, Constructs constructs, Names names) {
    this.problems = problems;
    this.constructs = constructs;
    this.names = names;
    this.optionals = new Optionals(problems);
    this.setCalls = new SetCalls(problems, constructs);
    this.wording = new CallWording(problems);
    this.conversions = new Conversions(problems);
    this.regexes = new Regexes(problems);
    this.timeArguments = new TimeArguments(problems);
    this.numbers = new NumberArguments(problems);
    this.formats = new Formats(problems);
    this.literalArguments = new LiteralArguments(problems);
    this.partialCalls = new PartialCalls(problems);
  }

  /** Checks a call. */
  Checked check(Expr.Call call, Environment environment) {
    Optional<Checked> special = setCalls.check(call, environment);
    if (special.isPresent()) {
      return special.get();
    }
    Expr target = call.target();
    if (target == null) {
      return global(call, call.name(), environment);
    }
    Optional<String> qualified = qualifiedName(call, target, environment);
    if (qualified.isPresent()) {
      return global(call, qualified.get(), environment);
    }
    return onValue(call, target, constructs.check(target, environment), environment);
  }

  /** The name of a function with dots, as {@code optional.of}; empty if the target is a value. */
  private static Optional<String> qualifiedName(
      Expr.Call call, Expr target, Environment environment) {
    return DottedName.of(target)
        .filter(name -> !Names.isName(name.first(), environment))
        .map(DottedName::text)
        .filter(environment::isNamespace)
        .map(owner -> owner + "." + call.name());
  }

  private Checked global(Expr.Call call, String name, Environment environment) {
    List<Function> candidates = environment.functions(name);
    List<Function> global = candidates.stream().filter(f -> !isOnValue(f)).toList();
    if (global.isEmpty() && !candidates.isEmpty() && environment.hasImplicitSelf()) {
      Optional<Checked> self = names.self(call.nameRange(), environment);
      if (self.isPresent()) {
        Expr written = new Expr.Ident("self", false, call.nameRange());
        return onValue(call, written, self.get(), environment);
      }
    }
    List<Checked> arguments = arguments(call, environment);
    if (global.isEmpty()) {
      wording.unknown(call, name, candidates, environment);
      return Failure.at(call.range());
    }
    if (Extremes.is(name)) {
      return numbers
          .check(call, name, arguments)
          .map(given -> resolved(call, name, global, given, environment))
          .orElseGet(() -> Failure.at(call.range()));
    }
    return resolved(call, name, global, arguments, environment);
  }

  private Checked onValue(Expr.Call call, Expr written, Checked receiver, Environment environment) {
    List<Checked> arguments = arguments(call, MisnamedMacro.bind(call, environment));
    if (Types.isError(receiver.type())) {
      return Failure.at(call.range());
    }
    if (Optionals.isOperation(call, receiver, environment)) {
      return optionals.check(call, written, receiver, arguments, environment);
    }
    List<Function> all = environment.functions(call.name());
    List<Function> onValues = all.stream().filter(Calls::isOnValue).toList();
    if (onValues.isEmpty()) {
      wording.unknownOnValue(call, written, receiver, all, environment);
      return Failure.at(call.range());
    }
    List<Checked> withReceiver = new ArrayList<>(arguments.size() + 1);
    withReceiver.add(receiver);
    withReceiver.addAll(arguments);
    return resolved(call, call.name(), onValues, withReceiver, environment);
  }

  private Checked resolved(
      Expr.Call call,
      String name,
      List<Function> candidates,
      List<Checked> arguments,
      Environment environment) {
    List<Type> types = arguments.stream().map(Checked::type).toList();
    Optional<Overloads.Resolved> resolved = Overloads.resolve(candidates, types);
    if (resolved.isEmpty() && problems.isOfCluster()) {
      // For a cluster all objects are maps.
      resolved = Overloads.resolve(candidates, types.stream().map(Calls::open).toList());
    }
    if (resolved.isEmpty()) {
      if (types.stream().noneMatch(Types::isError)) {
        wording.noOverload(call, name, candidates, arguments);
      }
      return Failure.at(call.range());
    }
    Function function = resolved.get().function();
    EnumValues.checkArguments(function, arguments, problems);
    conversions.check(call, name, arguments, candidates, environment);
    regexes.check(call, name, arguments, environment);
    partialCalls.check(call, name, arguments, environment);
    literalArguments.check(function, name, arguments);
    timeArguments.check(call, name, arguments);
    formats.check(name, arguments);
    Path path = Paths.result(name, arguments);
    Type result = Narrowing.type(resolved.get().result(), path, environment.facts());
    List<Typed> typed = arguments.stream().map(Checked::typed).toList();
    Typed value =
        conversions
            .constant(name, function, arguments, environment)
            .map(constant -> (Typed) new Typed.Constant(constant, result, call.range()))
            .orElseGet(() -> new Typed.Call(function, typed, result, call.range()));
    return Checked.of(value, path).withFacts(Guards.whenTrue(name, arguments), Facts.NONE);
  }

  private List<Checked> arguments(Expr.Call call, Environment environment) {
    Environment inside = call.name().equals("format") ? environment.withMixedTypes() : environment;
    return call.arguments().stream().map(argument -> constructs.check(argument, inside)).toList();
  }

  private static Type open(Type type) {
    return Types.members(type).isEmpty() ? type : Scalar.DYN;
  }

  private static boolean isOnValue(Function function) {
    return function.receiver().isPresent();
  }
}
