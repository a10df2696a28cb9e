package dev.wharfinger.internal.customresource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Version;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors are told, in {@code validation-problems.txt}: blocks between empty lines, of which
 * the first is the schema; then the expression, and under it each problem.
 */
class ValidationProblemsTest {

  static Stream<List<String>> blocks() throws IOException {
    String text;
    try (InputStream stream =
        ValidationProblemsTest.class.getResourceAsStream("validation-problems.txt")) {
      text = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
    }
    List<String> blocks = List.of(text.strip().split("\n\n"));
    String schema = blocks.get(0);
    return blocks.stream().skip(1).map(block -> List.of(schema, block));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void saysWhatIsWrongWhereAndWhatToWriteInstead(List<String> block) {
    String expression = block.get(1).lines().findFirst().orElseThrow();
    List<ExpressionProblem> problems = new ArrayList<>();
    new ValidationCompiler(Version.parse("1.36"))
        .compile(
            expression, GivenSchema.ofPart(block.get(0)).type(), OldValue.GIVEN, problems::add);
    StringBuilder told = new StringBuilder(expression);
    problems.forEach(problem -> told.append('\n').append(text(problem)));
    assertThat(told.toString()).isEqualTo(block.get(1));
  }

  private static String text(ExpressionProblem problem) {
    int start = problem.range().start();
    String help = problem.help() == null ? "" : "\n  help: " + problem.help();
    return " ".repeat(start)
        + "^".repeat(problem.range().end() - start)
        + "\n  "
        + (problem.warning() ? "warning, " : "")
        + problem.code()
        + ": "
        + problem.message()
        + help;
  }
}
