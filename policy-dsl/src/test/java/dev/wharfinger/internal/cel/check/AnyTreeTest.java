package dev.wharfinger.internal.cel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.cel.syntax.RandomTrees;
import dev.wharfinger.type.Scalar;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The checker has an answer to whatever the parser yields. */
class AnyTreeTest {

  @Property(tries = 2_000)
  void everyTreeHasATypeOrAProblem(@ForAll long seed) {
    Expr tree = new RandomTrees(seed).tree(4);
    Environment environment =
        TestPolicy.of("test.Pod")
            .environment()
            .withLocal("a", 0, Scalar.DYN)
            .withLocal("b", 1, TestTypes.catalog().type("test.Workload").orElseThrow());
    List<ExpressionProblem> problems = new ArrayList<>();
    Checked checked = TypeChecker.check(tree, environment, problems::add);
    if (Types.isError(checked.type())) {
      assertThat(problems).isNotEmpty();
    }
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).matches("[a-z-]+");
              assertThat(problem.message()).isNotEmpty().doesNotEndWith(".");
            });
  }

  @Test
  void theDeepestTreeOfTheParserIsChecked() {
    String sum = "1" + " + 1".repeat(498) + " == 1";
    assertThat(TestPolicy.of("test.Pod").codes(sum)).isEmpty();
    String brackets = "[".repeat(115) + "]".repeat(115) + " == []";
    assertThat(TestPolicy.of("test.Pod").codes(brackets)).isEmpty();
  }
}
