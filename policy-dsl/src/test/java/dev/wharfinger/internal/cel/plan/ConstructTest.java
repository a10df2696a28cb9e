package dev.wharfinger.internal.cel.plan;

import static dev.wharfinger.internal.cel.plan.Evaluation.brief;
import static dev.wharfinger.internal.cel.plan.Evaluation.eval;
import static dev.wharfinger.internal.cel.plan.Evaluation.frame;
import static dev.wharfinger.internal.cel.plan.Model.CONTAINER;
import static dev.wharfinger.internal.cel.plan.Model.POD;
import static dev.wharfinger.internal.cel.plan.Model.object;
import static dev.wharfinger.internal.cel.plan.Trees.binary;
import static dev.wharfinger.internal.cel.plan.Trees.call;
import static dev.wharfinger.internal.cel.plan.Trees.constant;
import static dev.wharfinger.internal.cel.plan.Trees.hasKey;
import static dev.wharfinger.internal.cel.plan.Trees.hasValue;
import static dev.wharfinger.internal.cel.plan.Trees.list;
import static dev.wharfinger.internal.cel.plan.Trees.local;
import static dev.wharfinger.internal.cel.plan.Trees.lookup;
import static dev.wharfinger.internal.cel.plan.Trees.map;
import static dev.wharfinger.internal.cel.plan.Trees.optionalLookup;
import static dev.wharfinger.internal.cel.plan.Trees.orValue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConstructTest {
  private static final Fault FAULT = new Fault("boom", "boom");
  private static final Unknown UNKNOWN = new Unknown("x");
  private static final OptionalType OPTIONAL = new OptionalType(Scalar.DYN);

  @Test
  void aPolicyVariableIsEvaluatedOnceWhenItIsRead() {
    AtomicInteger calls = new AtomicInteger();
    Function count =
        Trees.function("count", Scalar.INT, (context, none) -> (long) calls.incrementAndGet());
    Typed variable = new Typed.Variable("v", 3, call(count), Scalar.INT, Trees.NOWHERE);
    Eval plan = Planner.plan(Trees.list(variable, variable));
    Frame frame = frame();

    frame.reset(3, 5);
    assertThat(calls).hasValue(0);
    assertThat(plan.eval(frame)).isEqualTo(List.of(1L, 1L));
    assertThat(plan.eval(frame)).isEqualTo(List.of(1L, 1L));
    frame.reset(3, 5);
    assertThat(plan.eval(frame)).isEqualTo(List.of(2L, 2L));
  }

  @Test
  void variablesThatUseEachOtherManyTimesArePlannedOnce() {
    Typed variable = constant(1L);
    for (int slot = 0; slot < 200; slot++) {
      Typed twice = binary(BinaryOperator.SUBTRACT, variable, variable);
      variable = new Typed.Variable("v" + slot, slot, twice, Scalar.INT, Trees.NOWHERE);
    }
    Eval plan = Planner.plan(variable);
    Frame frame = new Frame(200, frame().context());

    frame.reset(0, 200);
    assertThat(plan.eval(frame)).isEqualTo(0L);
  }

  @Test
  void mapsAreLookedUpByNumbersThatAreEqual() {
    Typed numbers = map(constant(1L), constant("one"), constant(new Uint(2)), constant("two"));

    assertThat(eval(lookup(numbers, constant(1.0)))).isEqualTo("one");
    assertThat(eval(lookup(numbers, constant(new Uint(1))))).isEqualTo("one");
    assertThat(eval(lookup(numbers, constant(2L)))).isEqualTo("two");
    assertThat(brief(lookup(numbers, constant(1.5)))).isEqualTo("fault no-such-key");
    assertThat(brief(lookup(numbers, constant("1")))).isEqualTo("fault no-such-key");
  }

  @Test
  void aNullInAMapIsThere() {
    Map<String, Object> holder = Collections.singletonMap("k", null);

    assertThat(eval(lookup(local(0), constant("k")), holder)).isNull();
    assertThat(eval(hasKey(local(0), constant("k")), holder)).isEqualTo(true);
    assertThat(eval(binary(BinaryOperator.IN, constant("k"), local(0)), holder)).isEqualTo(true);
    assertThat(eval(hasValue(optionalLookup(local(0), constant("k"))), holder)).isEqualTo(true);
    assertThat(eval(orValue(optionalLookup(local(0), constant("k")), constant(1L)), holder))
        .isNull();
    Typed beyond = lookup(optionalLookup(local(0), constant("k")), constant("invalid"));
    assertThat(brief(beyond, holder)).isEqualTo("fault no-such-overload");
  }

  @Test
  void listsAreLookedUpByIndex() {
    List<String> texts = List.of("a", "b");

    assertThat(eval(lookup(local(0), constant(1.0)), texts)).isEqualTo("b");
    assertThat(brief(lookup(local(0), constant(2L)), texts)).isEqualTo("fault index-out-of-range");
    assertThat(brief(lookup(local(0), constant(-1L)), texts)).isEqualTo("fault index-out-of-range");
    assertThat(brief(lookup(local(0), constant("1")), texts)).isEqualTo("fault no-such-overload");
    assertThat(eval(optionalLookup(local(0), constant(9L)), texts)).isEqualTo(Optional.empty());
    assertThat(brief(hasKey(local(0), constant("a")), texts)).isEqualTo("fault no-such-overload");
  }

  @Test
  void mapLiteralsRefuseKeysThatAreEqualOrNoKeys() {
    assertThat(brief(map(constant(0L), constant(1L), constant(new Uint(0)), constant(2L))))
        .isEqualTo("fault duplicate-key");
    assertThat(brief(map(local(0), constant(1L), constant("a"), constant(2L)), "a"))
        .isEqualTo("fault duplicate-key");
    assertThat(brief(map(constant(1.5), constant(1L)))).isEqualTo("fault no-such-overload");
    assertThat(brief(map(constant(null), constant(1L)))).isEqualTo("fault no-such-overload");
    assertThat(brief(map(constant("a"), local(0)), UNKNOWN)).isEqualTo("unknown x");
  }

  @Test
  void literalsLeaveOutOptionalElementsWithoutValue() {
    Typed some = local(0, OPTIONAL);
    Typed none = local(1, OPTIONAL);
    Typed list =
        new Typed.ListLiteral(
            List.of(new Typed.Element(some, true), new Typed.Element(none, true)),
            new ListType(Scalar.DYN),
            Trees.NOWHERE);
    Typed map =
        new Typed.MapLiteral(
            List.of(
                new Typed.Entry(constant("some"), some, true),
                new Typed.Entry(constant("none"), none, true)),
            Scalar.DYN,
            Trees.NOWHERE);

    assertThat(eval(list, Optional.of(1L), Optional.empty())).isEqualTo(List.of(1L));
    assertThat(eval(map, Optional.of(1L), Optional.empty())).isEqualTo(Map.of("some", 1L));
  }

  @Test
  void literalsWithAFaultOrUnknownAreThat() {
    assertThat(brief(list(constant(1L), local(0), local(1)), FAULT, UNKNOWN))
        .isEqualTo("unknown x");
    assertThat(brief(list(constant(1L), local(0)), FAULT)).isEqualTo("fault boom");
    assertThat(brief(list(constant(1L), constant(FAULT)))).isEqualTo("fault boom");
  }

  @Test
  void aBoundValueThatFailsIsAFailureOnlyWhereItIsRead() {
    assertThat(eval(Trees.bind(BindKind.BIND, 5, constant(FAULT), constant(1L)))).isEqualTo(1L);
    assertThat(brief(Trees.bind(BindKind.BIND, 5, constant(FAULT), local(5))))
        .isEqualTo("fault boom");
  }

  @Test
  void optionalsAreMappedIfTheyHaveAValue() {
    Typed increased = binary(BinaryOperator.ADD, local(5), constant(1L));
    Typed mapped = Trees.bind(BindKind.OPT_MAP, 5, local(0, OPTIONAL), increased);
    Typed flat = Trees.bind(BindKind.OPT_FLAT_MAP, 5, local(0, OPTIONAL), local(1, OPTIONAL));

    assertThat(eval(mapped, Optional.of(1L))).isEqualTo(Optional.of(2L));
    assertThat(eval(mapped, Optional.empty())).isEqualTo(Optional.empty());
    assertThat(eval(orValue(mapped, constant(0L)), Optional.of(1L))).isEqualTo(2L);
    assertThat(brief(mapped, UNKNOWN)).isEqualTo("unknown x");
    assertThat(eval(flat, Optional.of(1L), Optional.of(3L))).isEqualTo(Optional.of(3L));
    assertThat(eval(flat, Optional.of(1L), Optional.empty())).isEqualTo(Optional.empty());
    assertThat(brief(mapped, "no optional")).isEqualTo("fault no-such-overload");
  }

  @Test
  void theFirstOptionalWithAValueCounts() {
    Typed either = Trees.or(local(0, OPTIONAL), local(1, OPTIONAL), OPTIONAL);

    assertThat(eval(either, Optional.of(1L), FAULT)).isEqualTo(Optional.of(1L));
    assertThat(eval(either, Optional.empty(), Optional.of(2L))).isEqualTo(Optional.of(2L));
    assertThat(eval(orValue(either, constant(3L)), Optional.empty(), Optional.empty()))
        .isEqualTo(3L);
  }

  @Test
  void callsGetValuesOnlyAndUnknownWinsOverFaults() {
    Function three =
        Trees.function(
            "three",
            Scalar.DYN,
            (context, arguments) -> Arrays.asList(arguments),
            Scalar.DYN,
            Scalar.DYN,
            Scalar.DYN);
    Function.BinaryBody pair = (context, first, second) -> Arrays.asList(first, second);
    Function two = Trees.function("two", Scalar.DYN, pair, Scalar.DYN, Scalar.DYN);
    Function.UnaryBody same = (context, argument) -> argument;
    Function one = Trees.function("one", Scalar.DYN, same, Scalar.DYN);
    Typed null_ = constant(null);

    assertThat(eval(call(three, null_, constant(1L), constant("a"))))
        .isEqualTo(Arrays.asList(null, 1L, "a"));
    assertThat(brief(call(three, constant(FAULT), constant(UNKNOWN), null_)))
        .isEqualTo("unknown x");
    assertThat(eval(call(two, null_, constant(1L)))).isEqualTo(Arrays.asList(null, 1L));
    assertThat(brief(call(two, constant(FAULT), constant(UNKNOWN)))).isEqualTo("unknown x");
    assertThat(brief(call(two, constant(1L), constant(FAULT)))).isEqualTo("fault boom");
    assertThat(eval(call(one, constant(1L)))).isEqualTo(1L);
    assertThat(brief(call(one, constant(FAULT)))).isEqualTo("fault boom");
  }

  @Test
  void aPatternThatIsALiteralIsSearchedNotMatchedFromEndToEnd() {
    Function matches =
        Trees.function(
            "matches",
            Scalar.BOOL,
            (context, arguments) -> "not precompiled",
            Scalar.STRING,
            Scalar.STRING);

    assertThat(eval(call(matches, local(0), constant("b+")), "abbc")).isEqualTo(true);
    assertThat(eval(call(matches, local(0), constant("^b+$")), "abbc")).isEqualTo(false);
    assertThat(eval(call(matches, local(0), constant("^abc$")), "abc\n")).isEqualTo(false);
    assertThat(brief(call(matches, local(0), constant("b+")), UNKNOWN)).isEqualTo("unknown x");
    assertThat(brief(call(matches, local(0), constant("(")), "abc")).isEqualTo("fault bad-regex");
    assertThat(eval(call(matches, local(0), local(1)), "abc", "b")).isEqualTo("not precompiled");
  }

  @Test
  void everythingOfATypeComesFromTheContext() {
    List<Object> pods = List.of(object(POD), object(POD));
    Typed all = new Typed.Resources(POD, new ListType(POD), Trees.NOWHERE);

    assertThat(Planner.plan(all).eval(frame(Map.of(POD, pods)))).isSameAs(pods);
  }

  @Test
  void theNearestNodeOfATypeThatHoldsANodeIsFound() {
    ObjectNode pod = object(POD);
    ObjectNode outer =
        ObjectNode.implied(CONTAINER, pod, "containers", new Object[CONTAINER.fields().size()]);
    ObjectNode inner =
        ObjectNode.implied(CONTAINER, outer, "inner", new Object[CONTAINER.fields().size()]);
    Typed podOf = new Typed.Enclosing(local(0), POD, POD, Trees.NOWHERE);
    Typed containerOf =
        new Typed.Enclosing(local(0), Model.ANY_CONTAINER, CONTAINER, Trees.NOWHERE);

    assertThat(eval(podOf, inner)).isSameAs(pod);
    assertThat(eval(containerOf, inner)).isSameAs(outer);
    assertThat(eval(podOf, pod))
        .isEqualTo(new Fault("not-enclosed", "this is not inside of a `Pod`"));
    assertThat(brief(podOf, UNKNOWN)).isEqualTo("unknown x");
    assertThat(brief(podOf, "text")).isEqualTo("fault no-such-overload");
  }

  @Test
  void knownTellsUnknownsFromValuesAndPassesFaultsOn() {
    Typed known = new Typed.Known(local(0), Scalar.BOOL, Trees.NOWHERE);

    assertThat(eval(known, "value")).isEqualTo(true);
    assertThat(eval(known, new Object[] {null})).isEqualTo(true);
    assertThat(eval(known, UNKNOWN)).isEqualTo(false);
    assertThat(brief(known, FAULT)).isEqualTo("fault boom");
  }

  @Test
  void aConstantSetOfTextsHoldsNothingElse() {
    Typed in = binary(BinaryOperator.IN, local(0), list(constant("a"), constant("b")));

    assertThat(eval(in, "a")).isEqualTo(true);
    assertThat(eval(in, "c")).isEqualTo(false);
    assertThat(eval(in, 1L)).isEqualTo(false);
    assertThat(eval(in, new Object[] {null})).isEqualTo(false);
    assertThat(brief(in, UNKNOWN)).isEqualTo("unknown x");
    assertThat(eval(binary(BinaryOperator.IN, local(0), list(constant("a"), constant(1L))), 1.0))
        .isEqualTo(true);
  }

  @Test
  void comparisonWithAConstantIsTheSameFromBothSides() {
    for (Object value : new Object[] {1L, 2L, 3L, 2.0, new Uint(2), "2", true, List.of()}) {
      for (Object number : new Object[] {2L, "2", true, 2.5}) {
        for (BinaryOperator operator :
            List.of(BinaryOperator.EQUAL, BinaryOperator.NOT_EQUAL, BinaryOperator.LESS)) {
          Object plain = brief(binary(operator, local(0), local(1)), value, number);
          Object reversed = brief(binary(operator, local(1), local(0)), value, number);
          assertThat(brief(binary(operator, local(0), constant(number)), value))
              .as("%s %s %s", value, operator, number)
              .isEqualTo(plain);
          assertThat(brief(binary(operator, constant(number), local(0)), value))
              .as("%s %s %s", number, operator, value)
              .isEqualTo(reversed);
        }
      }
    }
  }
}
