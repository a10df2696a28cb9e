package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Calls functions of the catalog with arguments from JavaScript. */
final class Calls {
  private Calls() {}

  /**
   * Calls the overload that fits.
   *
   * @param receiver what the function is called on; null for a global function
   * @throws Trouble if none fits, or if the function has no value
   */
  static @Nullable Object call(
      String name,
      List<Function> overloads,
      @Nullable Object receiver,
      List<Value> arguments,
      EvaluationContext context) {
    for (Function overload : overloads) {
      Optional<Object[]> fitting = arguments(overload, receiver, arguments);
      if (fitting.isPresent()) {
        return sound(overload.body().call(context, fitting.get()));
      }
    }
    throw Trouble.fault(
        "no-such-overload",
        "`"
            + name
            + "` does not take these arguments; there is "
            + overloads.stream()
                .map(overload -> "`" + overload.signature() + "`")
                .collect(Collectors.joining(", ")));
  }

  private static @Nullable Object sound(@Nullable Object result) {
    if (result instanceof Fault fault) {
      throw Trouble.of(fault);
    }
    if (result instanceof Unknown unknown) {
      throw Trouble.of(unknown);
    }
    return result;
  }

  private static Optional<Object[]> arguments(
      Function overload, @Nullable Object receiver, List<Value> given) {
    if (overload.parameters().size() != given.size()) {
      return Optional.empty();
    }
    List<@Nullable Object> values = new ArrayList<>();
    if (receiver != null) {
      values.add(receiver);
    }
    for (int i = 0; i < given.size(); i++) {
      Optional<Object> value = argument(overload.parameters().get(i), given.get(i));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values.toArray());
  }

  /** The value as a function takes it; empty if it does not fit. */
  private static Optional<Object> argument(Type type, Value given) {
    if (given.isHostObject()) {
      Object value = given.asHostObject();
      return Optional.of(value).filter(any -> isOf(type, any));
    }
    if (type == Scalar.STRING || type instanceof EnumType) {
      return given.isString() ? Optional.of(given.asString()) : Optional.empty();
    }
    if (type == Scalar.INT) {
      return given.fitsInLong() ? Optional.of(given.asLong()) : Optional.empty();
    }
    if (type == Scalar.DOUBLE) {
      return given.isNumber() ? Optional.of(given.asDouble()) : Optional.empty();
    }
    if (type == Scalar.BOOL) {
      return given.isBoolean() ? Optional.of(given.asBoolean()) : Optional.empty();
    }
    if (type instanceof ListType list && given.hasArrayElements()) {
      return list(list.element(), given);
    }
    return type instanceof MapType map && given.hasMembers() ? map(map, given) : any(type, given);
  }

  private static Optional<Object> any(Type type, Value given) {
    if (type != Scalar.DYN && !(type instanceof TypeVariable)) {
      return Optional.empty();
    }
    List<Type> likely =
        List.of(
            Scalar.STRING,
            Scalar.BOOL,
            Scalar.INT,
            Scalar.DOUBLE,
            new ListType(Scalar.DYN),
            new MapType(Scalar.STRING, Scalar.DYN));
    return likely.stream().flatMap(each -> argument(each, given).stream()).findFirst();
  }

  private static Optional<Object> list(Type element, Value given) {
    List<Object> values = new ArrayList<>();
    for (long i = 0; i < given.getArraySize(); i++) {
      Optional<Object> value = argument(element, given.getArrayElement(i));
      if (value.isEmpty()) {
        return value;
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  private static Optional<Object> map(MapType type, Value given) {
    Map<Object, Object> values = new LinkedHashMap<>();
    for (String key : given.getMemberKeys()) {
      Optional<Object> value = argument(type.value(), given.getMember(key));
      if (value.isEmpty()) {
        return value;
      }
      values.put(key, value.get());
    }
    return Optional.of(values);
  }

  private static boolean isOf(Type type, Object value) {
    if (type == Scalar.DYN || type instanceof TypeVariable) {
      return true;
    }
    if (value instanceof ObjectNode node) {
      return type instanceof UnionType union
          ? union.members().contains(node.type())
          : type instanceof ObjectType && type == node.type();
    }
    return Scalar.of(value).filter(scalar -> scalar == type).isPresent();
  }
}
