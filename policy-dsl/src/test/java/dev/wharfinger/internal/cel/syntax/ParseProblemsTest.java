package dev.wharfinger.internal.cel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParseProblemsTest {

  static Stream<GoldenTable.Block> problems() {
    return GoldenTable.read("problems.txt");
  }

  @ParameterizedTest
  @MethodSource("problems")
  void saysWhatIsWrongWhereAndWhatToWriteInstead(GoldenTable.Block block) {
    assertThat(report(block.expression())).isEqualTo(block.expected());
  }

  @Test
  void underlinesTextThatDoesNotEndUpToTheEndOfItsLine() {
    assertThat(problems("a == 'b\n|| c"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unterminated-string");
              assertThat(problem.range()).isEqualTo(new Range(5, 7));
            });
  }

  @Test
  void reportsAnEmptyExpression() {
    assertThat(problems(""))
        .extracting(ExpressionProblem::message)
        .containsExactly("the expression is empty");
    assertThat(problems(" // nothing"))
        .extracting(ExpressionProblem::code)
        .containsExactly("empty-expression");
  }

  @Test
  void namesInvisibleCharactersByTheirNumber() {
    assertThat(problems("a\u00a0== b"))
        .extracting(ExpressionProblem::message)
        .containsExactly("unexpected character U+00A0");
  }

  private static List<String> report(String text) {
    List<String> lines = new ArrayList<>();
    for (ExpressionProblem problem : problems(text)) {
      Range range = problem.range();
      int width = Math.max(1, range.end() - range.start());
      lines.add(" ".repeat(range.start()) + "^".repeat(width));
      lines.add("  " + problem.code() + ": " + problem.message());
      if (problem.help() != null) {
        lines.add("  help: " + problem.help());
      }
    }
    return lines;
  }

  private static List<ExpressionProblem> problems(String text) {
    List<ExpressionProblem> problems = new ArrayList<>();
    assertThat(CelParser.parse(text, problems::add)).as(text).isEmpty();
    assertThat(problems).noneMatch(ExpressionProblem::warning);
    return problems;
  }
}
