package dev.wharfinger.internal.cel.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParserLimitsTest {

  /** A long text, which a report of tests shows the beginning of. */
  record Case(String code, String text) {
    @Override
    public String toString() {
      return code + " " + text.substring(0, 10);
    }
  }

  static Stream<Case> tooMuch() {
    return Stream.of(
        new Case("too-long", "a".repeat(1 << 20)),
        new Case("too-long", "a && ".repeat(20_000) + "a"),
        new Case("too-deep", "(".repeat(10_000) + "a" + ")".repeat(10_000)),
        new Case("too-deep", "(".repeat(50_000)),
        new Case("too-deep", "[".repeat(121) + "]".repeat(121)),
        new Case("too-deep", "f(".repeat(10_000)),
        new Case("too-deep", "{1:".repeat(10_000)),
        new Case("too-deep", "a" + "[0".repeat(10_000) + "]".repeat(10_000)),
        new Case("too-deep", "1" + "+1".repeat(40_000)),
        new Case("too-deep", "a" + ".b".repeat(40_000)),
        new Case("too-deep", "a" + ".b()".repeat(20_000)),
        new Case("too-deep", "!".repeat(50_000) + "a"),
        new Case("too-deep", "-".repeat(50_000) + "a"),
        new Case("too-deep", "a?b:".repeat(20_000) + "c"),
        new Case("nested-conditional", "a?".repeat(40_000) + "b"),
        new Case("unknown-operator", "a" + "?.b".repeat(30_000)),
        new Case("unexpected-character", "#".repeat(90_000)),
        new Case("missing-operand", "[" + "(),".repeat(30_000) + "]"),
        new Case("unterminated-string", "'" + "\\'".repeat(40_000)));
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void refusesTooMuchInBoundedTime(Case tooMuch) {
    List<ExpressionProblem> problems = new ArrayList<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(CelParser.parse(tooMuch.text(), problems::add)).isEmpty());

    assertThat(problems).hasSizeBetween(1, 20);
    assertThat(problems.get(0).code()).isEqualTo(tooMuch.code());
    assertThat(problems.get(0).message()).hasSizeLessThan(200);
  }

  static Stream<Case> allowed() {
    return Stream.of(
        new Case("allowed", "(".repeat(120) + "a" + ")".repeat(120)),
        new Case("allowed", "[".repeat(120) + "]".repeat(120)),
        new Case("allowed", "a && ".repeat(10_000) + "a"),
        new Case("allowed", "a || ".repeat(10_000) + "a"),
        new Case("allowed", "1" + " + 1".repeat(499)),
        new Case("allowed", "a" + ".b".repeat(499)),
        new Case("allowed", "!".repeat(499) + "a"),
        new Case("allowed", "a?b:".repeat(499) + "c"),
        new Case("allowed", "[" + "a,".repeat(30_000) + "]"));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void takesAsMuchAsTheLimitsAllow(Case allowed) {
    Expr expr = CelParserTest.parse(allowed.text());

    assertThat(TreeDump.of(CelParserTest.parse(ExprPrinter.print(expr))))
        .isEqualTo(TreeDump.of(expr));
  }

  @Test
  void keepsAChainOfAndFlat() {
    Expr expr = CelParserTest.parse("a && ".repeat(10_000) + "a");

    assertThat(expr).isInstanceOf(Expr.Logical.class);
    assertThat(Children.of(expr)).hasSize(10_001);
  }
}
