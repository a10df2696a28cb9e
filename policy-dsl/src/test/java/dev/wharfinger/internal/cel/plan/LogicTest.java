package dev.wharfinger.internal.cel.plan;

import static dev.wharfinger.internal.cel.plan.Evaluation.brief;
import static dev.wharfinger.internal.cel.plan.Evaluation.eval;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicTest {
  private static Typed operand(String name) {
    return switch (name) {
      case "T" -> Trees.constant(true);
      case "F" -> Trees.constant(false);
      case "fault" -> Trees.constant(new Fault("divide-by-zero", "by zero"));
      case "unknown" -> Trees.constant(new Unknown("nobody looked"));
      case "text" -> Trees.constant("true");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String result(Typed expression) {
    Object result = eval(expression);
    if (result instanceof Boolean bool) {
      return bool ? "T" : "F";
    }
    return result instanceof Fault ? "fault" : result instanceof Unknown ? "unknown" : "?";
  }

  @ParameterizedTest
  @CsvSource({
    "T,T,T",
    "T,F,F",
    "T,fault,fault",
    "T,unknown,unknown",
    "F,T,F",
    "F,F,F",
    "F,fault,F",
    "F,unknown,F",
    "fault,T,fault",
    "fault,F,F",
    "fault,fault,fault",
    "fault,unknown,unknown",
    "unknown,T,unknown",
    "unknown,F,F",
    "unknown,fault,unknown",
    "unknown,unknown,unknown",
    "text,T,fault",
    "text,F,F",
    "T,text,fault",
    "F,text,F",
    "text,unknown,unknown"
  })
  void andIsDecidedByAnyFalseAndElseUnknownWins(String left, String right, String expected) {
    assertThat(result(Trees.and(operand(left), operand(right)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "T,T,T",
    "T,F,T",
    "T,fault,T",
    "T,unknown,T",
    "F,T,T",
    "F,F,F",
    "F,fault,fault",
    "F,unknown,unknown",
    "fault,T,T",
    "fault,F,fault",
    "fault,fault,fault",
    "fault,unknown,unknown",
    "unknown,T,T",
    "unknown,F,unknown",
    "unknown,fault,unknown",
    "unknown,unknown,unknown",
    "text,T,T",
    "text,F,fault",
    "T,text,T",
    "F,text,fault",
    "text,unknown,unknown"
  })
  void orIsDecidedByAnyTrueAndElseUnknownWins(String left, String right, String expected) {
    assertThat(result(Trees.or(operand(left), operand(right)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"T,F", "F,T", "fault,fault", "unknown,unknown", "text,fault"})
  void notIsStrict(String operand, String expected) {
    assertThat(result(Trees.not(operand(operand)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "T,F,fault,F",
    "F,fault,T,T",
    "unknown,T,T,unknown",
    "fault,T,T,fault",
    "text,T,T,fault",
    "T,unknown,T,unknown",
    "F,T,fault,fault"
  })
  void conditionalIsStrictInItsConditionOnly(
      String condition, String then, String otherwise, String expected) {
    assertThat(result(Trees.conditional(operand(condition), operand(then), operand(otherwise))))
        .isEqualTo(expected);
  }

  @Test
  void theFirstOfSeveralFaultsIsTheResult() {
    Typed first = Trees.constant(new Fault("first", "1"));
    Typed second = Trees.constant(new Fault("second", "2"));

    assertThat(brief(Trees.and(operand("T"), first, second))).isEqualTo("fault first");
    assertThat(brief(Trees.or(operand("F"), second, first))).isEqualTo("fault second");
  }

  @Test
  @SuppressWarnings({"removal", "BoxedPrimitiveConstructor", "deprecation"})
  void aBoolThatIsNoConstantOfItsClassCountsLikeOne() {
    Typed yes = Trees.constant(new Boolean(true));
    Typed no = Trees.constant(new Boolean(false));

    assertThat(eval(Trees.and(yes, yes))).isEqualTo(true);
    assertThat(eval(Trees.and(operand("fault"), no))).isEqualTo(false);
    assertThat(eval(Trees.or(no, no))).isEqualTo(false);
    assertThat(eval(Trees.or(no, yes))).isEqualTo(true);
  }

  @Property(tries = 300)
  void theOrderOfOperandsDoesNotMatter(@ForAll("operands") List<String> operands) {
    Typed[] forward = operands.stream().map(LogicTest::operand).toArray(Typed[]::new);
    Typed[] backward = new Typed[forward.length];
    Arrays.setAll(backward, i -> forward[forward.length - 1 - i]);

    assertThat(result(Trees.and(forward))).isEqualTo(result(Trees.and(backward)));
    assertThat(result(Trees.or(forward))).isEqualTo(result(Trees.or(backward)));
  }

  @Property(tries = 300)
  void negationTurnsAndIntoOr(@ForAll("operands") List<String> operands) {
    Typed[] plain = operands.stream().map(LogicTest::operand).toArray(Typed[]::new);
    Typed[] negated = Arrays.stream(plain).map(Trees::not).toArray(Typed[]::new);

    assertThat(result(Trees.not(Trees.and(plain)))).isEqualTo(result(Trees.or(negated)));
  }

  @Provide
  Arbitrary<List<String>> operands() {
    return Arbitraries.of("T", "F", "fault", "unknown", "text").list().ofMinSize(2).ofMaxSize(6);
  }
}
