package dev.wharfinger.internal.cel.plan;

import static dev.wharfinger.internal.cel.plan.Evaluation.brief;
import static dev.wharfinger.internal.cel.plan.Evaluation.eval;
import static dev.wharfinger.internal.cel.plan.Trees.binary;
import static dev.wharfinger.internal.cel.plan.Trees.call;
import static dev.wharfinger.internal.cel.plan.Trees.constant;
import static dev.wharfinger.internal.cel.plan.Trees.local;
import static dev.wharfinger.internal.cel.plan.Trees.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenListTest {
  private static final String UNKNOWN = "unknown more";
  private static final OpenList TWO = new OpenList(List.of("a", "b"), "more");
  private static final Typed LIST = local(0, new ListType(Scalar.STRING));
  private static final Function SIZE_OF_LIST =
      Trees.function(
          "size",
          Scalar.INT,
          (Function.UnaryBody)
              (context, list) -> list instanceof List<?> some ? (long) some.size() : -1L,
          new ListType(Scalar.DYN));
  private static final Typed SIZE = call(SIZE_OF_LIST, LIST);

  @ParameterizedTest
  @CsvSource({
    ">,1,true", ">,2,unknown more", ">=,2,true", ">=,3,unknown more", "!=,1,true",
    "!=,2,unknown more", "==,1,false", "==,2,unknown more", "<,2,false", "<,3,unknown more",
    "<=,1,false", "<=,2,unknown more"
  })
  void sizeDecidesWhereTheElementsAtHandAreEnough(String operator, long number, String expected) {
    assertThat(brief(binary(operator(operator), SIZE, constant(number)), TWO))
        .hasToString(expected);
    assertThat(brief(binary(mirrored(operator), constant(number), SIZE), TWO))
        .hasToString(expected);
    assertThat(brief(binary(operator(operator), SIZE, local(1)), TWO, number))
        .hasToString(expected);
  }

  @Test
  void whatIsComputedFromASizeForgetsTheLeastSize() {
    Typed less = binary(BinaryOperator.SUBTRACT, SIZE, constant(2L));

    assertThat(brief(binary(BinaryOperator.GREATER, less, constant(0L)), TWO)).isEqualTo(UNKNOWN);
    assertThat(brief(binary(BinaryOperator.GREATER, Trees.negate(SIZE), constant(0L)), TWO))
        .isEqualTo(UNKNOWN);
    assertThat(eval(less, TWO)).isEqualTo(new Unknown("more"));
  }

  @Test
  void theSizeOfAClosedListIsKnown() {
    assertThat(eval(SIZE, List.of("a"))).isEqualTo(1L);
    assertThat(brief(SIZE, new Unknown("who knows"))).isEqualTo("unknown who knows");
  }

  @Test
  void membershipIsTrueOrUnknown() {
    assertThat(eval(binary(BinaryOperator.IN, constant("a"), LIST), TWO)).isEqualTo(true);
    assertThat(brief(binary(BinaryOperator.IN, constant("c"), LIST), TWO)).isEqualTo(UNKNOWN);
  }

  @Test
  void anElementAtHandCanBeReadAndOthersAreUnknown() {
    assertThat(eval(lookup(LIST, constant(1L)), TWO)).isEqualTo("b");
    assertThat(brief(lookup(LIST, constant(2L)), TWO)).isEqualTo(UNKNOWN);
    assertThat(brief(lookup(LIST, constant(-1L)), TWO)).isEqualTo("fault index-out-of-range");
  }

  @Test
  void equalityIsFalseIfThereIsTooMuchAndElseUnknown() {
    Typed equal = binary(BinaryOperator.EQUAL, LIST, local(1));

    assertThat(eval(equal, TWO, List.of("a"))).isEqualTo(false);
    assertThat(brief(equal, TWO, List.of("a", "b"))).isEqualTo(UNKNOWN);
    assertThat(brief(equal, List.of("a", "b", "c"), TWO)).isEqualTo(UNKNOWN);
    assertThat(brief(equal, TWO, TWO)).isEqualTo(UNKNOWN);
  }

  @Test
  void joinedWithAnotherListItStaysOpen() {
    Typed joined = binary(BinaryOperator.ADD, local(1), LIST);

    assertThat(brief(binary(BinaryOperator.IN, constant("z"), joined), TWO, List.of("y")))
        .isEqualTo(UNKNOWN);
    assertThat(eval(binary(BinaryOperator.IN, constant("y"), joined), TWO, List.of("y")))
        .isEqualTo(true);
  }

  @Test
  void functionsThatTakeListsForCompleteAreNotAsked() {
    Function first =
        Trees.function(
            "first", Scalar.STRING, (context, arguments) -> "wrong", new ListType(Scalar.STRING));

    assertThat(brief(call(first, LIST), TWO)).isEqualTo(UNKNOWN);
  }

  @Test
  void itIsNotKnown() {
    Typed known = new Typed.Known(LIST, Scalar.BOOL, Trees.NOWHERE);

    assertThat(eval(known, TWO)).isEqualTo(false);
    assertThat(eval(known, List.of())).isEqualTo(true);
    assertThat(eval(known, new Unknown("x"))).isEqualTo(false);
  }

  private static BinaryOperator operator(String symbol) {
    for (BinaryOperator operator : BinaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  private static BinaryOperator mirrored(String symbol) {
    return switch (symbol) {
      case "<" -> BinaryOperator.GREATER;
      case "<=" -> BinaryOperator.GREATER_OR_EQUAL;
      case ">" -> BinaryOperator.LESS;
      case ">=" -> BinaryOperator.LESS_OR_EQUAL;
      default -> operator(symbol);
    };
  }
}
