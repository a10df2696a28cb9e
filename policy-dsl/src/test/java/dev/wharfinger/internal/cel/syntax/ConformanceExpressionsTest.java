package dev.wharfinger.internal.cel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceExpressionsTest {

  @Test
  void parsesEveryExpressionOfTheCelSpecification() throws IOException {
    List<String> expressions = expressions(read("cel-spec/cases.json"), "expr");
    assertThat(expressions).hasSize(1743);
    // A macro of the test suite itself: in CEL, a call cannot be a variable.
    expressions.removeIf(expression -> expression.contains("cel.iterVar("));
    assertAllParse(expressions, 1735);
  }

  @Test
  void parsesEveryExpressionOfTheKubernetesLibrary() throws IOException {
    assertAllParse(expressions(read("kubernetes-cel/library-vectors.json"), "expr"), 168);
  }

  @Test
  void parsesEveryExpressionOfCustomResourceDefinitions() throws IOException {
    List<String> expressions = new ArrayList<>();
    for (JsonNode group : read("kubernetes-cel/crd-validation-expressions.json")) {
      group.path("valid").forEach(expression -> expressions.add(expression.asText()));
    }
    assertAllParse(expressions, 714);
  }

  private static void assertAllParse(List<String> expressions, int count) {
    assertThat(expressions).hasSize(count);
    assertThat(expressions)
        .allSatisfy(
            expression -> {
              Expr tree = CelParserTest.parse(expression);
              assertThat(TreeDump.of(CelParserTest.parse(ExprPrinter.print(tree))))
                  .isEqualTo(TreeDump.of(tree));
            });
  }

  private static List<String> expressions(JsonNode cases, String field) {
    List<String> expressions = new ArrayList<>();
    cases.forEach(one -> expressions.add(one.get(field).asText()));
    return expressions;
  }

  private static JsonNode read(String name) throws IOException {
    return new ObjectMapper().readTree(ConformanceSuite.data(name).toFile());
  }
}
