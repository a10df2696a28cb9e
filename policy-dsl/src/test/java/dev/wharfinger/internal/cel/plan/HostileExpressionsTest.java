package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expressions and values made to take long, to overflow the stack or to fill the memory: each has a
 * value or an error with a code, in bounded time, on a small stack.
 */
class HostileExpressionsTest {
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final String DOUBLING = "cel.bind(x, [x, x], ";
  private static final Environment ENVIRONMENT =
      Environment.of(Catalogs.builtIn(), Library.of(StandardFunctions.own()), new Slots(7))
          .withLocal("text", 0, Scalar.STRING)
          .withLocal("other", 1, Scalar.STRING)
          .withLocal("numbers", 2, new ListType(Scalar.INT))
          .withLocal("deep", 3, Scalar.DYN)
          .withLocal("same", 4, Scalar.DYN)
          .withLocal("texts", 5, new ListType(Scalar.STRING))
          .withLocal("entries", 6, new MapType(Scalar.STRING, Scalar.INT))
          .withPresence(Presence.ANY);
  private static final List<Object> VALUES =
      List.of(
          "a".repeat(TEN_MEGABYTES),
          "a".repeat(TEN_MEGABYTES),
          IntStream.range(0, 100_000).mapToObj(i -> (long) i).toList(),
          nested(100_000),
          nested(100_000),
          IntStream.range(0, 1000).mapToObj(i -> "a".repeat(1_000_000 + i % 2)).limit(20).toList(),
          IntStream.range(0, 100_000)
              .boxed()
              .collect(Collectors.toMap(i -> "key " + i, i -> (long) i)));

  /**
   * An expression with what becomes of it: the code of the first problem or of the fault, or {@code
   * value}.
   */
  record Case(String code, String text) {
    @Override
    public String toString() {
      return code + " " + text.substring(0, Math.min(60, text.length()));
    }
  }

  static Stream<Case> expressions() {
    return Stream.of(
        // What is nested.
        of("too-deep", "(".repeat(10_000) + "1" + ")".repeat(10_000)),
        of("too-deep", "[".repeat(10_000) + "]".repeat(10_000)),
        of("too-deep", "-".repeat(10_000) + "1"),
        of("too-deep", "true ? 1 : ".repeat(9_000) + "1"),
        of("too-deep", "deep" + ".a".repeat(10_000)),
        of("too-deep", "deep" + "[0]".repeat(10_000)),
        of("too-deep", "size(".repeat(10_000) + "text" + ")".repeat(10_000)),
        of("too-deep", "text" + ".trim()".repeat(10_000)),
        of("too-deep", "numbers" + ".map(x, x)".repeat(9_000)),
        of("value", "(".repeat(115) + "1" + ")".repeat(115)),
        of("value", "[".repeat(115) + "]".repeat(115)),
        of("value", "!".repeat(400) + "true"),
        of("value", "1" + " + 1".repeat(400)),
        of("value", "true ? 1 : ".repeat(400) + "1"),
        of("no-such-overload", "deep" + ".a".repeat(400)),
        of("value", "'a'" + ".trim()".repeat(400)),
        // A megabyte.
        of("too-long", "true || ".repeat(130_000) + "true"),
        of("too-long", "'" + "a".repeat(1 << 20) + "'"),
        of("too-long", "1".repeat(1 << 20)),
        of("too-long", "[" + "1,".repeat(1 << 19) + "1]"),
        of("too-long", "deep" + ".a".repeat(1 << 19)),
        of("too-long", "#".repeat(1 << 20)),
        // As much as is allowed.
        of("value", "true || ".repeat(10_000) + "true"),
        of("value", "size('" + "a".repeat(90_000) + "')"),
        of("number-out-of-range", "1".repeat(90_000)),
        of("value", "1." + "1".repeat(90_000) + " > 1.0"),
        of("value", "size([" + "1,".repeat(40_000) + "1])"),
        of("value", "size({" + entries() + "})"),
        // Regular expressions.
        of("limit-steps", "text.matches('(a+)+$')"),
        of("limit-steps", "text.matches('(.*)(.*)(.*)(.*)(.*)[^a]$')"),
        of("bad-regex", "text.matches('((a{1000}){1000}){1000}')"),
        of("bad-regex", "text.matches('" + "(".repeat(20_000) + ")".repeat(20_000) + "')"),
        of("bad-regex", "'a'.matches(text)"),
        of("value", "'b'.matches('" + alternatives() + "')"),
        of("limit-steps", "text.matches('" + alternatives() + "$')"),
        of("limit-steps", "text.findAll('.*b|a')"),
        of("too-large", "regex.replace(text, 'a', text)"),
        of("limit-steps", "numbers.all(x, 'a'.matches('(a{900}b|c{900})' + string(x)) || true)"),
        // Loops.
        of("limit-steps", "numbers.all(a, numbers.all(b, numbers.all(c, a + b + c >= 0)))"),
        of("limit-steps", "numbers.map(a, numbers.map(b, numbers.map(c, [a, b, c])))"),
        of("limit-steps", "numbers.exists_one(a, numbers.exists_one(b, a == b && b < 0))"),
        of("limit-steps", "numbers.all(a, " + "a >= 0 && ".repeat(5_000) + "true)"),
        of("limit-steps", "numbers.all(a, a in numbers)"),
        of("limit-steps", "numbers.all(a, entries.exists(k, true))"),
        of("limit-steps", "numbers.all(a, numbers == numbers)"),
        of("limit-steps", "numbers.all(a, text == other)"),
        of("limit-steps", "numbers.all(a, text <= other)"),
        of("limit-steps", "numbers.all(a, !text.contains('b'))"),
        of("limit-steps", "numbers.all(a, {text: 1}[other] == 1)"),
        of("limit-steps", "numbers.all(a, {'a': 1}.transformMapEntry(k, v, entries).size() > 0)"),
        of("limit-steps", "numbers.all(a, numbers.sortBy(b, -b)[0] > 0)"),
        of("limit-steps", "numbers.all(a, size(texts.join('').split('')) > 0 || true)"),
        // What doubles.
        of("limit-steps", doubled("cel.bind(x, x + x, ", "'0123456789'", "size(x)")),
        of("limit-steps", doubled("cel.bind(x, x + x, ", "[1]", "size(x)")),
        of("limit-steps", doubled("cel.bind(x, x + x, ", "b'0123456789'", "size(x)")),
        of("limit-steps", doubled(DOUBLING, "dyn([1])", "x == [x[0], x[0]]")),
        of("limit-steps", doubled(DOUBLING, "dyn([])", "size(x.flatten(50))")),
        of("limit-steps", doubled(DOUBLING, "dyn([])", "size('%s'.format([x]))")),
        of("limit-steps", doubled(DOUBLING, "dyn([])", "size([x, x].distinct())")),
        of("limit-steps", doubled(DOUBLING, "dyn([1])", "sets.contains([x], [x])")),
        of("limit-steps", doubled(DOUBLING, "dyn([1])", "[[x]].indexOf([x])")),
        of("limit-steps", doubled("cel.bind(x, x.map(e, [e, e]), ", "dyn([1])", "x == [x[0]]")),
        of("limit-steps", "numbers.map(a, text.replace('a', 'b'))"),
        // Long texts.
        of("limit-steps", "text.contains(other + 'b')"),
        of("limit-steps", "text.indexOf(other) == 0"),
        of("too-large", "text.replace('a', '" + "b".repeat(1000) + "') == ''"),
        of("too-large", "size(text.split('')) > 0"),
        of("limit-steps", "texts.sort() == texts.sort() && texts.all(t, texts.sort() == texts)"),
        of("value", "text == other"),
        of("value", "text < other"),
        of("value", "size(text) > 0 && text.endsWith('a') && text.lowerAscii() == other"),
        of("value", "text in entries"),
        of("bad-conversion", "int(text) == 1"),
        of("bad-conversion", "double(text) == 1.0"),
        of("bad-conversion", "duration(text) == duration('1s')"),
        of("bad-conversion", "timestamp(text) == timestamp(0)"),
        of("value", "isIP(text) || isCIDR(text) || isSemver(text) || isURL(text)"),
        of("not-an-ip-address", "ip(text) == ip('::1')"),
        of("bad-format", "'%.1000000f'.format([1.0])"),
        of("bad-format", "text.format([]) == '%.99999999999999999999f'.format([1.0])"),
        of("value", "size('%.100f'.format([1.7976931348623157e308])) > 0"),
        of("too-large", "size(texts.map(t, t).join(','))"),
        // Deep values.
        of("limit-depth", "deep == same"),
        of("limit-depth", "deep in [same]"),
        of("limit-depth", "[deep, same].distinct() == []"),
        of("limit-depth", "sets.contains([deep], [same])"),
        of("limit-depth", "'%s'.format([deep]) == ''"),
        of("limit-depth", "[deep].flatten(1000000) == []"),
        of("no-such-key", "entries[dyn(deep)] == 1"),
        of("value", "size(deep) == 1"),
        // Out of range.
        of("bad-conversion", "timestamp('9999' + '9-01-01T00:00:00Z') > timestamp(0)"),
        of(
            "overflow",
            "timestamp('9999-12-31T23:59:59Z') + duration(other.substring(0, 0) + '9999h') > timestamp(0)"),
        of("overflow", "numbers[0] - 9223372036854775807 - 2 < 0"),
        of("too-large", "lists.range(numbers[1] * 1000000000) == []"));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void isAnErrorOrAValueInBoundedTime(Case hostile) {
    assertThat(SmallThread.run(hostile.toString(), () -> outcome(hostile.text())))
        .as(hostile.toString())
        .contains(hostile.code());
  }

  @Property(tries = 3000)
  void garbageIsAProblemAndNeverAnException(@ForAll("garbage") String text) {
    String outcome = outcome(text);

    assertThat(outcome).matches("[a-z0-9-]+");
  }

  /** Words and signs of the language in any order, with others in between. */
  @Provide
  Arbitrary<String> garbage() {
    Arbitrary<String> words =
        Arbitraries.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ".",
            "?",
            ":",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            "!",
            "==",
            "<",
            ">=",
            "&&",
            "||",
            " ",
            "in",
            "has",
            "all",
            "map",
            "cel",
            "bind",
            "text",
            "numbers",
            "deep",
            "entries",
            "x",
            "1",
            "1u",
            "2.5",
            "-9223372036854775808",
            "'a'",
            "b'\\xff'",
            "r\"\"\"",
            "true",
            "null",
            "optional.of(1)",
            ".?a",
            "[?0]",
            "self",
            "size(",
            "matches(",
            ".exists(x, x",
            ".orValue(",
            ".optMap(v, v)",
            "timestamp('",
            "duration",
            "\n",
            "//",
            "\\",
            "`",
            "`a-b`",
            "😀",
            "\u0000",
            "\ud800");
    return words.list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  private static String outcome(String text) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Expr> parsed = CelParser.parse(text, problems::add);
    Checked checked =
        parsed.map(expr -> TypeChecker.check(expr, ENVIRONMENT, problems::add)).orElse(null);
    Optional<String> problem =
        problems.stream().filter(each -> !each.warning()).map(ExpressionProblem::code).findFirst();
    if (checked == null || problem.isPresent()) {
      return problem.orElseThrow();
    }
    Object result = Planner.plan(checked.typed()).eval(frame());
    if (result instanceof Fault fault) {
      assertThat(fault.message()).hasSizeLessThan(2000);
      return fault.code();
    }
    return "value";
  }

  private static Frame frame() {
    Frame frame = Evaluation.frameOf(1000);
    for (int i = 0; i < VALUES.size(); i++) {
      frame.set(i, VALUES.get(i));
    }
    return frame;
  }

  private static Case of(String code, String text) {
    return new Case(code, text);
  }

  /** The doubling of a name, fifty times. */
  private static String doubled(String doubling, String start, String body) {
    return "cel.bind(x, " + start + ", " + doubling.repeat(50) + body + ")".repeat(51);
  }

  private static String alternatives() {
    return IntStream.range(0, 8_000).mapToObj(i -> "a" + i).collect(Collectors.joining("|"));
  }

  private static String entries() {
    return IntStream.range(0, 9_000).mapToObj(i -> i + ":1").collect(Collectors.joining(","));
  }

  private static Object nested(int depth) {
    Object nested = 1L;
    for (int i = 0; i < depth; i++) {
      nested = List.of(nested);
    }
    return nested;
  }
}
