package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A few functions of each form. Of their bodies only the conversions are ever called. */
final class TestFunctions {
  private static final TypeVariable T = new TypeVariable("T");
  private static final Type TEXTS = new ListType(Scalar.STRING);

  private static final Set<String> TIMES =
      Set.of("now", "timestamp", "duration", "isDuration", "isTimestamp", "getHours");

  private TestFunctions() {}

  /** The functions of the language; those about time are the real ones. */
  static List<Function> library() {
    return Stream.concat(
            invented().stream(),
            StandardFunctions.own().stream().filter(function -> TIMES.contains(function.name())))
        .toList();
  }

  private static List<Function> invented() {
    return List.of(
        global("size", Scalar.INT, Scalar.STRING),
        global("size", Scalar.INT, new ListType(T)),
        global("size", Scalar.INT, new MapType(T, new TypeVariable("V"))),
        on(Scalar.STRING, "size", Scalar.INT),
        on(new ListType(T), "size", Scalar.INT),
        on(new MapType(T, new TypeVariable("V")), "size", Scalar.INT),
        on(Scalar.STRING, "startsWith", Scalar.BOOL, Scalar.STRING),
        on(Scalar.STRING, "matches", Scalar.BOOL, Scalar.STRING),
        on(Scalar.STRING, "split", TEXTS, Scalar.STRING),
        on(Scalar.STRING, "format", Scalar.STRING, new ListType(Scalar.DYN)),
        on(new ListType(T), "max", T),
        identity("int", Scalar.INT),
        conversion("int", Scalar.INT),
        global("string", Scalar.STRING, Scalar.INT),
        global("string", Scalar.STRING, Scalar.STRING),
        conversion("quantity", Scalar.QUANTITY),
        global("isQuantity", Scalar.BOOL, Scalar.STRING),
        on(new ListType(T), "slice", new ListType(T), Scalar.INT, Scalar.INT),
        on(new ListType(Scalar.DYN), "flatten", new ListType(Scalar.DYN), Scalar.INT),
        global("lists.range", new ListType(Scalar.INT), Scalar.INT),
        global("math.bitShiftLeft", Scalar.INT, Scalar.INT, Scalar.INT),
        conversion("base64.decode", Scalar.BYTES),
        global("math.least", Scalar.INT, Scalar.INT),
        global("math.least", Scalar.INT, Scalar.INT, Scalar.INT),
        global("math.least", Scalar.DYN, Scalar.INT, Scalar.DOUBLE),
        global("math.least", Scalar.DYN, new ListType(Scalar.DYN)),
        global("math.least", Scalar.INT, new ListType(Scalar.INT)),
        global("dyn", Scalar.DYN, T),
        global("type", Scalar.TYPE, T),
        global("regex.extract", Scalar.DYN, Scalar.STRING, Scalar.STRING),
        global("regex.replace", Scalar.STRING, Scalar.STRING, Scalar.STRING, Scalar.STRING),
        global("optional.of", new OptionalType(T), T),
        global("optional.none", new OptionalType(T)),
        on(Scalar.QUANTITY, "asInteger", Scalar.INT),
        on(Scalar.QUANTITY, "isInteger", Scalar.BOOL),
        on(Scalar.STRING, "charAt", Scalar.STRING, Scalar.INT),
        on(Scalar.STRING, "substring", Scalar.STRING, Scalar.INT),
        on(Scalar.STRING, "substring", Scalar.STRING, Scalar.INT, Scalar.INT),
        on(Scalar.STRING, "contains", Scalar.BOOL, Scalar.STRING),
        on(Scalar.STRING, "indexOf", Scalar.INT, Scalar.STRING),
        on(Scalar.STRING, "lastIndexOf", Scalar.INT, Scalar.STRING, Scalar.INT),
        global("string", Scalar.STRING, Scalar.BYTES),
        on(Scalar.BYTES, "isText", Scalar.BOOL),
        global("isBase64", Scalar.BOOL, Scalar.STRING),
        global("isRegex", Scalar.BOOL, Scalar.STRING),
        on(T, "others", new ListType(T)),
        on(Scalar.QUANTITY, "add", Scalar.QUANTITY, Scalar.QUANTITY),
        on(Scalar.VERSION, "isAtLeast", Scalar.BOOL, Scalar.STRING));
  }

  /** The functions on the types of {@link TestTypes}. */
  static List<Function> derived(UnionType container, ObjectType security, ObjectType pod) {
    EnumType role = new EnumType("test.role", List.of("app", "init", "ephemeral"));
    return List.of(
        on(container, "effectiveSecurityContext", security),
        on(container, "pod", pod),
        on(container, "role", role),
        on(container, "hasRole", Scalar.BOOL, role));
  }

  private static Function global(String name, Type result, Type... parameters) {
    return function(null, name, result, parameters);
  }

  private static Function on(Type receiver, String name, Type result, Type... parameters) {
    return function(receiver, name, result, parameters);
  }

  private static Function function(
      @Nullable Type receiver, String name, Type result, Type... parameters) {
    Function.Body body = (context, arguments) -> new Fault("none", "only types are tested");
    return new Function(
        name, receiver, List.of(parameters), result, false, "Does nothing.", "0.1", body);
  }

  private static Function identity(String name, Type type) {
    Function.UnaryBody body = (context, argument) -> argument;
    return new Function(name, null, List.of(type), type, false, "Is the same.", "0.1", body);
  }

  /** A conversion that takes digits only. */
  private static Function conversion(String name, Type result) {
    Function.UnaryBody body =
        (context, argument) ->
            String.valueOf(argument).matches("[0-9]+(Gi)?")
                ? 1L
                : new Fault("bad-text", "`" + argument + "` is no `" + name + "`");
    return new Function(
        name, null, List.of(Scalar.STRING), result, false, "Converts.", "0.1", body);
  }
}
