package dev.wharfinger.internal.cel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CelParserPropertyTest {

  @Property(tries = 1000)
  void printedTreesParseToTheSameTree(@ForAll long seed) {
    Expr tree = new RandomTrees(seed).tree(4);
    String printed = ExprPrinter.print(tree);
    Expr parsed = CelParserTest.parse(printed);

    assertThat(TreeDump.of(parsed)).as(printed).isEqualTo(TreeDump.of(tree));
    assertThat(ExprPrinter.print(parsed)).isEqualTo(printed);
  }

  @Property(tries = 1000)
  void everyPartStandsInsideItsWhole(@ForAll long seed) {
    Expr tree = new RandomTrees(seed).tree(4);
    String printed = ExprPrinter.print(tree);
    Expr parsed = CelParserTest.parse(printed);

    assertThat(parsed.range()).isEqualTo(new Range(0, printed.length()));
    assertInside(parsed);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void anyTextYieldsATreeOrAProblemInsideOfIt(@ForAll("texts") String text) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Expr> tree = CelParser.parse(text, problems::add);

    assertThat(tree.isPresent()).as(text).isEqualTo(problems.isEmpty());
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.range().start()).isBetween(0, problem.range().end());
              assertThat(problem.range().end()).isLessThanOrEqualTo(text.length());
              assertThat(problem.message()).isNotEmpty().doesNotEndWith(".");
            });
  }

  private static void assertInside(Expr expr) {
    for (Expr child : Children.of(expr)) {
      assertThat(child.range().start()).isGreaterThanOrEqualTo(expr.range().start());
      assertThat(child.range().end()).isLessThanOrEqualTo(expr.range().end());
      assertInside(child);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> fragments =
        Arbitraries.of(
            "a",
            "b",
            " ",
            "1",
            "2.5",
            "3u",
            "'x'",
            "\"",
            "'",
            "`",
            "r'",
            "b'",
            "\\",
            "\\u",
            "\n",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ".",
            ",",
            ":",
            "?",
            "!",
            "-",
            "+",
            "*",
            "/",
            "//",
            "%",
            "=",
            "==",
            "<",
            ">",
            "&",
            "&&",
            "|",
            "||",
            "in",
            "and",
            "or",
            "not",
            "has(",
            ".all(x,",
            "cel.bind(",
            "true",
            "null",
            "if",
            "é",
            "\ud83d\ude00",
            "“",
            "0x",
            "1e",
            "$",
            "\0");
    return Arbitraries.oneOf(
        fragments.list().ofMaxSize(30).map(parts -> String.join("", parts)),
        Arbitraries.strings().ofMaxLength(40));
  }
}
