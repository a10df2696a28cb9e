package dev.wharfinger.internal.cel.plan;

import static dev.wharfinger.internal.cel.plan.Evaluation.brief;
import static dev.wharfinger.internal.cel.plan.Evaluation.eval;
import static dev.wharfinger.internal.cel.plan.Evaluation.summary;
import static dev.wharfinger.internal.cel.plan.Trees.binary;
import static dev.wharfinger.internal.cel.plan.Trees.constant;
import static dev.wharfinger.internal.cel.plan.Trees.local;
import static dev.wharfinger.internal.cel.plan.Trees.macro;
import static dev.wharfinger.internal.cel.plan.Trees.macroOfTwo;
import static dev.wharfinger.internal.cel.plan.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Unknown;
import java.util.AbstractSequentialList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroTest {
  private static final String MISSING = "there may be more";
  private static final Typed ELEMENT = local(5);
  private static final Typed SOURCE = local(0);

  /** The elements stand for the results of the condition, so the macro's condition is {@code e}. */
  private static @Nullable Object result(Macro macro, String elements, boolean open) {
    List<Object> list =
        Arrays.stream(elements.split(" "))
            .filter(text -> !text.equals("-"))
            .map(MacroTest::element)
            .toList();
    Object source = open ? new OpenList(list, MISSING) : list;
    Object result = brief(macro(macro, SOURCE, ELEMENT), source);
    return result == null ? "null" : result;
  }

  private static Object element(String text) {
    return switch (text) {
      case "T" -> true;
      case "F" -> false;
      case "fault" -> new Fault("boom", "boom");
      case "unknown" -> new Unknown("nobody looked");
      default -> throw new IllegalArgumentException(text);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "-,true",
    "T,true",
    "T F,false",
    "fault F,false",
    "unknown F,false",
    "fault T,fault boom",
    "fault unknown,unknown nobody looked",
    "T unknown T,unknown nobody looked"
  })
  void allAbsorbsWhatACounterexampleDecides(String elements, String expected) {
    assertThat(result(Macro.ALL, elements, false)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-,unknown there may be more",
    "T,unknown there may be more",
    "T F,false",
    "fault F,false",
    "fault T,unknown there may be more",
    "T unknown,unknown nobody looked"
  })
  void allOverAnOpenListIsFalseOrUnknown(String elements, String expected) {
    assertThat(result(Macro.ALL, elements, true)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-,false",
    "F,false",
    "F T,true",
    "fault T,true",
    "unknown T,true",
    "fault F,fault boom",
    "fault unknown,unknown nobody looked"
  })
  void existsAbsorbsWhatAWitnessDecides(String elements, String expected) {
    assertThat(result(Macro.EXISTS, elements, false)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-,unknown there may be more",
    "F,unknown there may be more",
    "F T,true",
    "fault T,true",
    "fault F,unknown there may be more"
  })
  void existsOverAnOpenListIsTrueOrUnknown(String elements, String expected) {
    assertThat(result(Macro.EXISTS, elements, true)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-,false",
    "T,true",
    "T F,true",
    "T T,false",
    "T T fault,fault boom",
    "fault T,fault boom",
    "fault unknown,unknown nobody looked",
    "T T unknown,unknown nobody looked"
  })
  void existsOneAbsorbsNothing(String elements, String expected) {
    assertThat(result(Macro.EXISTS_ONE, elements, false)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-,unknown there may be more",
    "T,unknown there may be more",
    "T T,false",
    "T fault,fault boom"
  })
  void existsOneOverAnOpenListIsFalseOnceTwoAreFound(String elements, String expected) {
    assertThat(result(Macro.EXISTS_ONE, elements, true)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "T F T,'[true, true]'",
    "F fault T,fault boom",
    "fault unknown,unknown nobody looked"
  })
  void filterAbsorbsNothing(String elements, String expected) {
    assertThat(result(Macro.FILTER, elements, false)).hasToString(expected);
  }

  @Test
  void whatIsMadeOfAnOpenListIsOpen() {
    OpenList source = new OpenList(List.of(1L, 2L), MISSING);
    Typed doubled = binary(BinaryOperator.MULTIPLY, ELEMENT, constant(2L));
    Typed great = binary(BinaryOperator.GREATER, ELEMENT, constant(1L));

    assertThat(eval(macro(Macro.MAP, SOURCE, doubled), source))
        .isInstanceOfSatisfying(
            OpenList.class,
            list -> {
              assertThat(list.reason()).isEqualTo(MISSING);
              assertThat(List.copyOf(list)).isEqualTo(List.of(2L, 4L));
            });
    assertThat(eval(macro(Macro.FILTER, SOURCE, great), source))
        .isInstanceOfSatisfying(
            OpenList.class, list -> assertThat(List.copyOf(list)).isEqualTo(List.of(2L)));
    assertThat(eval(macro(Macro.MAP, SOURCE, constant(null)), source))
        .isInstanceOfSatisfying(OpenList.class, list -> assertThat(list.get(1)).isNull());
    assertThat(brief(macroOfTwo(Macro.TRANSFORM_MAP, SOURCE, null, local(7)), source))
        .isEqualTo("unknown " + MISSING);
  }

  @Test
  void mapsAreGoneThroughByKey() {
    Map<String, Long> source = Map.of("a", 1L);

    assertThat(eval(macro(Macro.MAP, SOURCE, ELEMENT), source)).isEqualTo(List.of("a"));
    assertThat(eval(macroOfTwo(Macro.TRANSFORM_LIST, SOURCE, null, local(7)), source))
        .isEqualTo(List.of(1L));
  }

  @Test
  void twoVariablesAreIndexAndElementOfAList() {
    List<String> source = new Sequence(List.of("a", "b", "c"));
    Typed later = binary(BinaryOperator.GREATER, local(6), constant(0L));

    assertThat(eval(macroOfTwo(Macro.TRANSFORM_MAP, SOURCE, later, local(7)), source))
        .isEqualTo(Map.of(1L, "b", 2L, "c"));
    assertThat(eval(macroOfTwo(Macro.EXISTS, SOURCE, null, later), source)).isEqualTo(true);
  }

  @Test
  void entriesThatMeetAreAFault() {
    Typed swapped = map(local(7), local(6));

    assertThat(eval(macroOfTwo(Macro.TRANSFORM_MAP_ENTRY, SOURCE, null, swapped), Map.of("a", 1L)))
        .isEqualTo(Map.of(1L, "a"));
    assertThat(
            brief(
                macroOfTwo(Macro.TRANSFORM_MAP_ENTRY, SOURCE, null, swapped),
                Map.of("a", 1L, "b", 1L)))
        .isEqualTo("fault duplicate-key");
    assertThat(
            brief(macroOfTwo(Macro.TRANSFORM_MAP_ENTRY, SOURCE, null, local(7)), Map.of("a", 1L)))
        .isEqualTo("fault no-such-overload");
  }

  @Test
  void sortingByAKeyKeepsTheOrderOfEqualOnes() {
    Typed parity = binary(BinaryOperator.MODULO, ELEMENT, constant(2L));
    List<Long> source = List.of(5L, 2L, 3L, 4L, 1L);

    assertThat(eval(macro(Macro.SORT_BY, SOURCE, parity), source))
        .isEqualTo(List.of(2L, 4L, 5L, 3L, 1L));
    assertThat(eval(macro(Macro.SORT_BY, SOURCE, ELEMENT), new Sequence(List.of("b", "a"))))
        .isEqualTo(List.of("a", "b"));
    assertThat(eval(macro(Macro.SORT_BY, SOURCE, ELEMENT), List.of())).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "T F,'[false, true]'",
    "fault T,fault boom",
    "fault unknown,unknown nobody looked",
    "T unknown fault,unknown nobody looked"
  })
  void sortingAbsorbsNothing(String elements, String expected) {
    assertThat(result(Macro.SORT_BY, elements, false)).hasToString(expected);
  }

  @Test
  void whatHasNoOrderIsNotSorted() {
    List<Object> mixed = List.of(1L, "a");
    List<Object> numbers = List.of(1L, 2.0);
    List<Object> lists = List.of(List.of(1L), List.of(2L));
    List<@Nullable Object> nothing = Arrays.asList(null, null);

    for (Object source : List.of(mixed, numbers, lists, nothing, Map.of("a", 1L), "text")) {
      assertThat(brief(macro(Macro.SORT_BY, SOURCE, ELEMENT), source))
          .as(source.toString())
          .isEqualTo("fault no-such-overload");
    }
  }

  @Test
  void theOrderOfAnOpenListIsUnknown() {
    OpenList source = new OpenList(List.of(2L, 1L), MISSING);

    assertThat(brief(macro(Macro.SORT_BY, SOURCE, ELEMENT), source))
        .isEqualTo("unknown " + MISSING);
  }

  @Test
  void sortingTakesStepsForEachElementAndForThePlaceOfEach() {
    Eval plan = Planner.plan(macro(Macro.SORT_BY, SOURCE, ELEMENT));
    Frame frame = Evaluation.frame(List.of(2L, 1L));

    frame.allow(4);
    assertThat(plan.eval(frame)).isEqualTo(List.of(1L, 2L));
    frame.allow(3);
    assertThat(summary(plan.eval(frame))).isEqualTo("fault limit-steps");
  }

  @Test
  void whatCannotBeGoneThroughIsAFault() {
    assertThat(brief(macro(Macro.ALL, SOURCE, ELEMENT), "text"))
        .isEqualTo("fault no-such-overload");
    assertThat(brief(macro(Macro.MAP, SOURCE, ELEMENT), new Unknown("x"))).isEqualTo("unknown x");
  }

  @Test
  void stepsAreTakenForEachElementAndRunOut() {
    Typed nested =
        macro(Macro.ALL, SOURCE, macroOfTwo(Macro.EXISTS_ONE, SOURCE, null, constant(true)));
    Eval plan = Planner.plan(nested);
    Frame frame = Evaluation.frame(List.of(1L));

    frame.allow(2);
    assertThat(plan.eval(frame)).isEqualTo(true);
    frame.allow(1);
    assertThat(summary(plan.eval(frame))).isEqualTo("fault limit-steps");
  }

  @Test
  void joiningTakesStepsSoThatDoublingRunsOut() {
    Typed twice = binary(BinaryOperator.ADD, local(1), local(1));
    Typed growing = twice;
    for (int i = 0; i < 60; i++) {
      growing = Trees.bind(BindKind.BIND, 1, twice, growing);
    }

    assertThat(brief(growing, "", "0123456789")).isEqualTo("fault limit-steps");
    assertThat(brief(growing, "", List.of(1L))).isEqualTo("fault limit-steps");
  }

  @Test
  void callsOnListsTakeAStepForEachElementThatTheyReadOrMake() {
    Function twice =
        Trees.function(
            "twice",
            Scalar.DYN,
            (context, arguments) -> List.of(arguments[0], arguments[0]),
            new ListType(Scalar.DYN));
    Eval plan = Planner.plan(Trees.call(twice, SOURCE));
    Frame frame = Evaluation.frame(List.of(1L, 2L, 3L));

    frame.allow(5);
    assertThat(plan.eval(frame)).isEqualTo(List.of(List.of(1L, 2L, 3L), List.of(1L, 2L, 3L)));
    frame.allow(4);
    assertThat(summary(plan.eval(frame))).isEqualTo("fault limit-steps");
    frame.allow(2);
    assertThat(summary(plan.eval(frame))).isEqualTo("fault limit-steps");
  }

  /** A list that is slow to ask for its nth element. */
  private static final class Sequence extends AbstractSequentialList<String> {
    private final List<String> elements;

    Sequence(List<String> elements) {
      this.elements = elements;
    }

    @Override
    public ListIterator<String> listIterator(int index) {
      return elements.listIterator(index);
    }

    @Override
    public int size() {
      return elements.size();
    }
  }
}
