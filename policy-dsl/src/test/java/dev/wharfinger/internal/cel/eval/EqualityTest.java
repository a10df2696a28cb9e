package dev.wharfinger.internal.cel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EqualityTest {
  private static final Fault FAULT = new Fault("boom", "boom");
  private static final Unknown UNKNOWN = new Unknown("x");

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(1L, 1.0, true),
        Arguments.of(1L, new Uint(1), true),
        Arguments.of(new Uint(1), 1.0, true),
        Arguments.of(1L, 1.5, false),
        Arguments.of(-1L, new Uint(-1), false),
        Arguments.of(0.0, -0.0, true),
        Arguments.of(Double.NaN, Double.NaN, false),
        Arguments.of(Double.NaN, 1L, false),
        Arguments.of(Double.POSITIVE_INFINITY, Long.MAX_VALUE, false),
        Arguments.of(new Uint(-1), 0x1p64, true),
        Arguments.of(new Uint(Long.MIN_VALUE), 0x1p63, true),
        Arguments.of(1L, "1", false),
        Arguments.of(1L, true, false),
        Arguments.of(null, null, true),
        Arguments.of(null, 0L, false),
        Arguments.of("a", "a", true),
        Arguments.of(new byte[] {1}, new byte[] {1}, true),
        Arguments.of(new byte[] {1}, new byte[] {2}, false),
        Arguments.of(Quantity.parse("1Gi"), Quantity.parse("1024Mi"), true),
        Arguments.of(Quantity.parse("1"), 1L, false),
        Arguments.of(List.of(1L, "a"), List.of(1.0, "a"), true),
        Arguments.of(List.of(1L), List.of(1L, 2L), false),
        Arguments.of(List.of(Double.NaN), List.of(Double.NaN), false),
        Arguments.of(List.of(), Map.of(), false),
        Arguments.of(Map.of("a", 1L), Map.of("a", new Uint(1)), true),
        Arguments.of(Map.of(1L, "a"), Map.of(new Uint(1), "a"), true),
        Arguments.of(Map.of("a", 1L), Map.of("b", 1L), false),
        Arguments.of(Collections.singletonMap("a", null), Map.of("b", 1L), false),
        Arguments.of(Optional.of(1L), Optional.of(1.0), true),
        Arguments.of(Optional.empty(), Optional.empty(), true),
        Arguments.of(Optional.empty(), Optional.of(1L), false),
        Arguments.of(Scalar.INT, Scalar.INT, true));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void valuesAreEqualAsCelSays(@Nullable Object left, @Nullable Object right, boolean expected) {
    assertThat(Values.equal(Meters.meter(), left, right)).isEqualTo(expected);
    assertThat(Values.equal(Meters.meter(), right, left)).isEqualTo(expected);
  }

  /** cel-go rounds the integer, see {@link Numbers}. */
  @Test
  void intsThatRoundToADoubleEqualIt() {
    assertThat(Values.equal(Meters.meter(), Long.MAX_VALUE, 0x1p63)).isEqualTo(true);
    assertThat(Values.equal(Meters.meter(), 9007199254740993L, 9007199254740992.0)).isEqualTo(true);
  }

  @Test
  void aPartThatDiffersDecidesAndElseAnUnknownOrFaultIsTheResult() {
    assertThat(Values.equal(Meters.meter(), List.of(FAULT, 1L), List.of(1L, 2L))).isEqualTo(false);
    assertThat(Values.equal(Meters.meter(), List.of(FAULT, 1L), List.of(1L, 1L))).isEqualTo(FAULT);
    assertThat(Values.equal(Meters.meter(), Arrays.asList(FAULT, UNKNOWN), List.of(1L, 1L)))
        .isEqualTo(UNKNOWN);
    assertThat(Values.equal(Meters.meter(), Map.of("a", FAULT), Map.of("a", 1L))).isEqualTo(FAULT);
    assertThat(Values.equal(Meters.meter(), FAULT, 1L)).isEqualTo(FAULT);
    assertThat(Values.equal(Meters.meter(), FAULT, UNKNOWN)).isEqualTo(UNKNOWN);
  }

  @Test
  void objectsAreEqualIfTheirTypeAndTheirWrittenFieldsAre() {
    Catalog.Builder catalog = Catalog.builder();
    Field size = new Field("size", 0, Scalar.INT, new Absence.Default(1L), List.of());
    ObjectType box = catalog.declare("Box", "Box", null);
    ObjectType crate = catalog.declare("Crate", "Crate", null);
    catalog.define(box, List.of(size)).define(crate, List.of(size));

    assertThat(Values.equal(Meters.meter(), node(box, 1L), node(box, 1L))).isEqualTo(true);
    assertThat(Values.equal(Meters.meter(), node(box, 1L), node(box, 2L))).isEqualTo(false);
    assertThat(Values.equal(Meters.meter(), node(box, 1L), node(box, null))).isEqualTo(false);
    assertThat(Values.equal(Meters.meter(), node(box, null), node(box, null))).isEqualTo(true);
    assertThat(Values.equal(Meters.meter(), node(box, 1L), node(crate, 1L))).isEqualTo(false);
    assertThat(Values.equal(Meters.meter(), node(box, FAULT), node(box, 1L))).isEqualTo(FAULT);
    assertThat(Values.equal(Meters.meter(), node(box, 1L), Map.of("size", 1L))).isEqualTo(false);
  }

  @Test
  void membershipIsDecidedByAnyElementThatIsEqual() {
    assertThat(Values.in(Meters.meter(), 1.0, List.of(FAULT, UNKNOWN, 1L))).isEqualTo(true);
    assertThat(Values.in(Meters.meter(), 2L, List.of(FAULT, UNKNOWN, 1L))).isEqualTo(UNKNOWN);
    assertThat(Values.in(Meters.meter(), 2L, List.of(FAULT, 1L))).isEqualTo(FAULT);
    assertThat(Values.in(Meters.meter(), 2L, List.of(1L))).isEqualTo(false);
    assertThat(Values.in(Meters.meter(), "a", Map.of("a", FAULT))).isEqualTo(true);
    assertThat(Values.in(Meters.meter(), new Uint(1), Map.of(1L, "a"))).isEqualTo(true);
    assertThat(Values.in(Meters.meter(), List.of(), Map.of(1L, "a"))).isEqualTo(false);
    assertThat(Values.in(Meters.meter(), UNKNOWN, List.of())).isEqualTo(UNKNOWN);
    assertThat(Values.in(Meters.meter(), 1L, "text")).isInstanceOf(Fault.class);
  }

  @Property(tries = 500)
  void equalityOfNumbersIsSymmetricAndFitsTheirOrder(@ForAll long a, @ForAll double b) {
    Object equal = Values.equal(Meters.meter(), a, b);

    assertThat(Values.equal(Meters.meter(), b, a)).isEqualTo(equal);
    assertThat(Values.compare(Meters.meter(), Relation.EQUAL, a, b)).isEqualTo(equal);
    assertThat(Values.compare(Meters.meter(), Relation.LESS, a, b))
        .isEqualTo(Values.compare(Meters.meter(), Relation.GREATER, b, a));
  }

  private static ObjectNode node(ObjectType type, @Nullable Object value) {
    return ObjectNode.implied(type, null, null, new Object[] {value});
  }
}
