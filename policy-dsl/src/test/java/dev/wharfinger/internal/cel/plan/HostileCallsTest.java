package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.Optionals;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function, called with long texts, long lists, deep values and extreme numbers. */
class HostileCallsTest {
  private static final int MOST_CALLS = 24;

  /** Enough to go through each of the values. */
  private static final long STEPS = 100_000;

  private static final List<String> TEXTS =
      List.of(
          "a".repeat(1 << 18),
          "1".repeat(1 << 18),
          "1.".repeat(1 << 17),
          "%s:/".repeat(1 << 16),
          "😀".repeat(1 << 16),
          "[a-z]+(a*)*b",
          "");
  private static final Object DEEP = deep();
  private static final List<Object> LISTS =
      List.of(
          Collections.nCopies(50_000, TEXTS.get(0)),
          Collections.nCopies(50_000, 1L),
          Collections.nCopies(50_000, List.of(List.of(), List.of())),
          List.of(DEEP, DEEP),
          List.of());
  private static final Map<Type, List<?>> VALUES =
      Map.ofEntries(
          Map.entry(Scalar.STRING, TEXTS),
          Map.entry(Scalar.BYTES, List.of(new byte[1 << 18], new byte[0])),
          Map.entry(Scalar.INT, List.of(Long.MIN_VALUE, Long.MAX_VALUE, 1_000_000L, 0L)),
          Map.entry(Scalar.UINT, List.of(new Uint(-1), new Uint(0))),
          Map.entry(
              Scalar.DOUBLE, List.of(Double.NaN, Double.MAX_VALUE, -Double.MIN_VALUE, 1e-300)),
          Map.entry(Scalar.BOOL, List.of(true)),
          Map.entry(Scalar.TIMESTAMP, List.of(Instant.MIN, Instant.MAX)),
          Map.entry(
              Scalar.DURATION,
              List.of(Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE))),
          Map.entry(
              Scalar.QUANTITY, List.of(Quantity.parse("9".repeat(999)), Quantity.parse("1e-999"))),
          Map.entry(Scalar.VERSION, List.of(new Version(Integer.MAX_VALUE, 0))));

  static Stream<Function> functions() {
    return Stream.of(
            StandardFunctions.own(),
            StandardFunctions.cel(),
            StandardFunctions.kubernetes(Version.parse("1.37")))
        .flatMap(List::stream)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void hasAValueOrAnErrorInBoundedTime(Function function) {
    List<Typed> locals = new ArrayList<>();
    List<List<?>> values = new ArrayList<>();
    function.receiver().ifPresent(receiver -> values.add(values(receiver)));
    function.parameters().forEach(parameter -> values.add(values(parameter)));
    for (int i = 0; i < values.size(); i++) {
      locals.add(Trees.local(i));
    }
    Typed call = Trees.call(function, locals.toArray(Typed[]::new));

    SmallThread.run(
        function.signature(),
        () -> {
          combinations(values).forEach(arguments -> call(function, call, arguments));
          return true;
        });
  }

  private static void call(Function function, Typed call, List<Object> arguments) {
    Frame frame = Evaluation.frameOf(arguments.size() + 1);
    for (int i = 0; i < arguments.size(); i++) {
      frame.set(i, arguments.get(i));
    }
    frame.allow(STEPS);
    Object result = Planner.plan(call).eval(frame);
    if (result instanceof Fault fault) {
      assertThat(fault.code()).as(function.signature()).matches("[a-z-]+");
    }
  }

  /** Each value of each argument with those of the others, as far as the calls go. */
  private static Stream<List<Object>> combinations(List<List<?>> values) {
    int all = values.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    // No divisor of any number of combinations, so that all values of all arguments have a turn.
    int step = all <= MOST_CALLS ? 1 : 11;
    return IntStream.range(0, Math.min(all, MOST_CALLS))
        .mapToObj(i -> combination(values, (int) ((long) i * step % all)));
  }

  private static List<Object> combination(List<List<?>> values, int number) {
    List<Object> arguments = new ArrayList<>();
    int rest = number;
    for (List<?> each : values) {
      arguments.add(Objects.requireNonNull(each.get(rest % each.size())));
      rest /= each.size();
    }
    return arguments;
  }

  private static List<?> values(Type type) {
    if (type instanceof ListType) {
      return LISTS;
    }
    if (type instanceof MapType) {
      return List.of(Map.of(), Map.of(TEXTS.get(0), DEEP));
    }
    if (type instanceof OptionalType) {
      return List.of(Optionals.wrap(DEEP));
    }
    return VALUES.getOrDefault(type, List.of(DEEP, TEXTS.get(0), LISTS.get(0)));
  }

  private static Object deep() {
    Object deep = 1L;
    for (int i = 0; i < 100_000; i++) {
      deep = List.of(deep);
    }
    return deep;
  }
}
