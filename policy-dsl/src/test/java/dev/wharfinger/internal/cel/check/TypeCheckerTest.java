package dev.wharfinger.internal.cel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeCheckerTest {

  static List<GoldenChecks.Block> problems() {
    return GoldenChecks.read("problems.txt");
  }

  static List<GoldenChecks.Block> accepted() {
    return GoldenChecks.read("accepted.txt");
  }

  @ParameterizedTest
  @MethodSource("problems")
  void saysWhatIsWrongWhereAndWhatToWriteInstead(GoldenChecks.Block block) {
    assertThat(TestPolicy.of(block.self()).report(block.expression()))
        .isEqualTo(block.expected())
        .anyMatch(line -> line.contains("^"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void findsTheTypeOfWhatIsRight(GoldenChecks.Block block) {
    assertThat(TestPolicy.of(block.self()).report(block.expression()))
        .isEqualTo(block.expected())
        .hasSize(1);
  }
}
