package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.eval.Absent;
import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.eval.Optionals;
import dev.wharfinger.internal.cel.eval.Timestamps;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes optional values. What is done with them are constructs of the language. */
final class OptionalFunctions {
  private static final Type T = new TypeVariable("T");
  private static final Type OPTIONAL = new OptionalType(T);

  /** Go's time of zero, which is not the start of 1970. */
  private static final Instant NO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private OptionalFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.global("optional.of", List.of(T), OPTIONAL, "An optional that has a value.")
            .atNoCost()
            .does(Optionals::wrap),
        Overload.global("optional.none", List.of(), OPTIONAL, "The optional without a value.")
            .atNoCost()
            .does(() -> Optionals.wrap(Absent.ABSENT)),
        Overload.global(
                "optional.ofNonZeroValue",
                List.of(T),
                OPTIONAL,
                "An optional that has the value, unless that is null, zero, false or empty.")
            .atNoCost()
            .does(value -> Optionals.wrap(isZero(value) ? Absent.ABSENT : value)));
  }

  /** What version 2 of the optional types of cel-go added for lists of them. */
  static List<Function> unwrapping() {
    Type optionals = new ListType(OPTIONAL);
    Type values = new ListType(T);
    String doc = "The values of the optionals that have one.";
    return List.of(
        Overload.global("optional.unwrap", List.of(optionals), values, doc)
            .does(List.class, OptionalFunctions::unwrap),
        Overload.on(optionals, "unwrapOpt", List.of(), values, doc)
            .does(List.class, OptionalFunctions::unwrap));
  }

  private static @Nullable Object unwrap(List<?> optionals) {
    if (optionals instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Object element : optionals) {
      if (NoValue.is(element)) {
        return NoValue.of(element, null);
      }
      if (!(element instanceof Optional<?> optional)) {
        return Faults.noSuchOverload("optional.unwrap", element);
      }
      if (optional.isPresent()) {
        values.add(Optionals.unwrap(optional));
      }
    }
    return Collections.unmodifiableList(values);
  }

  private static boolean isZero(@Nullable Object value) {
    if (value == null || value.equals(false) || value.equals(0L) || value.equals("")) {
      return true;
    }
    if (value instanceof Double number) {
      return number == 0;
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    return value instanceof byte[] bytes
        ? bytes.length == 0
        : value.equals(new Uint(0))
            || value.equals(Duration.ZERO)
            || NO_TIME.equals(Timestamps.plain(value));
  }
}
