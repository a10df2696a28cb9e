package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExprPrinter;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardFunctionsTest {

  /** A line of the table: a call, {@code =>}, and its value, or the message of its fault. */
  record Row(String call, String expected) {
    @Override
    public String toString() {
      return call;
    }
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream in = StandardFunctionsTest.class.getResourceAsStream("calls.txt")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(" +=> ", 2))
          .map(parts -> new Row(parts[0], parts[1]));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void callYields(Row row) {
    assertThat(show(Calls.evaluate(row.call()))).isEqualTo(row.expected());
  }

  @Test
  void everyFunctionIsDocumentedInASentence() {
    assertThat(StandardFunctions.own())
        .allSatisfy(
            function -> {
              assertThat(function.documentation()).matches("[A-Z].*\\.");
              assertThat(function.since()).isEqualTo("0.1");
              assertThat(function.wholeSet()).isFalse();
            });
  }

  @Test
  void noSignatureIsDeclaredTwice() {
    assertThat(StandardFunctions.own().stream().map(Function::signature)).doesNotHaveDuplicates();
  }

  @Test
  void valuesOfOtherTypesYieldFaultsAndNeverExceptions() {
    for (Function function : StandardFunctions.own()) {
      List<Type> signature = Calls.signature(function);
      boolean takesAnything = signature.stream().anyMatch(type -> type.displayName().equals("T"));
      if (signature.isEmpty() || (takesAnything && signature.size() == 1)) {
        continue;
      }
      Object[] strange = Collections.nCopies(signature.size(), new Object()).toArray();
      assertThat(function.body().call(NoContext.CONTEXT, strange))
          .as(function.signature())
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("no-such-overload"));
    }
  }

  @Test
  void whatAListMayLackIsUnknown() {
    OpenList open = new OpenList(List.of(3L, 5L), "the set may lack some");

    assertThat(Calls.call("size", false, open)).isEqualTo(new Unknown("the set may lack some", 2));
    for (String name : List.of("isSorted", "min", "max", "sum")) {
      assertThat(Calls.call(name, true, open)).isEqualTo(new Unknown("the set may lack some"));
    }
    assertThat(Calls.call("indexOf", true, open, 3L)).isInstanceOf(Unknown.class);
    assertThat(Calls.call("isSorted", true, new OpenList(List.of(5L, 3L), "open")))
        .isEqualTo(false);
  }

  @Test
  void anElementWithoutAValueLeavesTheResultWithoutOne() {
    Unknown unknown = new Unknown("not scanned");

    for (String name : List.of("join", "sum", "min", "max", "isSorted")) {
      Function function =
          StandardFunctions.own().stream()
              .filter(each -> each.name().equals(name) && each.parameters().isEmpty())
              .findFirst()
              .orElseThrow();
      Object[] list = {Arrays.asList(unknown, unknown)};
      assertThat(function.body().call(NoContext.CONTEXT, list)).as(name).isEqualTo(unknown);
    }
  }

  @Test
  void noCallMakesATextOfMoreThanSixteenMebibytes() {
    String text = "a".repeat(1 << 20);

    assertThat(
            List.of(
                Calls.call("replace", true, text, "", text),
                Calls.call("replace", true, text, "a", "b".repeat(17)),
                Calls.call("join", true, Collections.nCopies(17, text)),
                Calls.call("join", true, Collections.nCopies(18, ""), text),
                Calls.call("format", true, "%s".repeat(17), Collections.nCopies(17, text)),
                Calls.call("format", true, "%s", List.of(Collections.nCopies(17, text))),
                Calls.call("strings.quote", false, "\n".repeat((8 << 20) + 1))))
        .extracting(result -> ((Fault) result).code())
        .containsOnly("too-large");
    assertThat(Calls.call("replace", true, text, "a", "b".repeat(16))).isInstanceOf(String.class);
  }

  @Test
  void splitMakesNoMoreThanAMillionParts() {
    assertThat(Calls.call("split", true, "a".repeat(1_000_001), ""))
        .extracting(result -> ((Fault) result).code())
        .isEqualTo("too-large");
    assertThat(Calls.call("split", true, "a".repeat(1_000_000), "")).isInstanceOf(List.class);
  }

  @Test
  void convertsTimestampsToSeconds() {
    Function conversion =
        StandardFunctions.own().stream()
            .filter(each -> each.signature().equals("int(google.protobuf.Timestamp) -> int"))
            .findFirst()
            .orElseThrow();
    Object[] time = {Instant.parse("2004-09-16T23:59:59.9Z")};

    assertThat(conversion.body().call(NoContext.CONTEXT, time)).isEqualTo(1095379199L);
  }

  @Test
  void addsDurations() {
    Function sum =
        StandardFunctions.own().stream()
            .filter(each -> each.name().equals("sum"))
            .filter(each -> each.result().displayName().endsWith("Duration"))
            .findFirst()
            .orElseThrow();
    Object[] list = {List.of(Duration.ofMinutes(1), Duration.ofSeconds(1))};

    assertThat(sum.body().call(NoContext.CONTEXT, list)).isEqualTo(Duration.ofSeconds(61));
  }

  private static String show(@Nullable Object value) {
    if (value instanceof Fault fault) {
      return fault.code() + ": " + fault.message();
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(StandardFunctionsTest::show)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Type type
        ? type.displayName()
        : ExprPrinter.print(new Expr.Literal(value, new Range(0, 0)));
  }
}
