package dev.wharfinger.internal.cel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import dev.wharfinger.type.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderingTest {
  static Stream<Arguments> ascending() {
    return Stream.of(
        Arguments.of(-1L, new Uint(1)),
        Arguments.of(1L, new Uint(-1)),
        Arguments.of(Long.MAX_VALUE, new Uint(Long.MIN_VALUE)),
        Arguments.of(1L, 1.5),
        Arguments.of(Long.MAX_VALUE, 0x1p64),
        Arguments.of(-0x1p64, Long.MIN_VALUE),
        Arguments.of(-0.5, new Uint(0)),
        Arguments.of(new Uint(-1), 0x1p65),
        Arguments.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        Arguments.of(false, true),
        Arguments.of("a", "b"),
        Arguments.of("a", "aa"),
        Arguments.of("", "a"),
        Arguments.of("\uff5e", "\ud83d\ude00"),
        Arguments.of("\ud83d\ude00", "\ud83d\ude01"),
        Arguments.of(new byte[] {1}, new byte[] {(byte) 0xff}),
        Arguments.of(new byte[] {1}, new byte[] {1, 0}),
        Arguments.of(Instant.EPOCH, Instant.EPOCH.plusNanos(1)),
        Arguments.of(Duration.ofSeconds(-1), Duration.ZERO),
        Arguments.of(Quantity.parse("900m"), Quantity.parse("1")),
        Arguments.of(Version.parse("1.9"), Version.parse("1.30")));
  }

  @ParameterizedTest
  @MethodSource("ascending")
  void theFirstIsLess(Object less, Object greater) {
    assertThat(Values.compare(Meters.meter(), Relation.LESS, less, greater)).isEqualTo(true);
    assertThat(Values.compare(Meters.meter(), Relation.LESS_OR_EQUAL, less, greater))
        .isEqualTo(true);
    assertThat(Values.compare(Meters.meter(), Relation.GREATER, less, greater)).isEqualTo(false);
    assertThat(Values.compare(Meters.meter(), Relation.GREATER, greater, less)).isEqualTo(true);
    assertThat(Values.compare(Meters.meter(), Relation.GREATER_OR_EQUAL, greater, less))
        .isEqualTo(true);
    assertThat(Values.compare(Meters.meter(), Relation.LESS, greater, less)).isEqualTo(false);
    assertThat(Values.compare(Meters.meter(), Relation.GREATER_OR_EQUAL, less, less))
        .isEqualTo(true);
    assertThat(Values.compare(Meters.meter(), Relation.LESS, less, less)).isEqualTo(false);
  }

  @Test
  void whatIsNotANumberStandsInNoOrder() {
    for (Relation relation : Relation.values()) {
      boolean expected = relation == Relation.NOT_EQUAL;
      assertThat(Values.compare(Meters.meter(), relation, Double.NaN, 1.0)).isEqualTo(expected);
      assertThat(Values.compare(Meters.meter(), relation, 1L, Double.NaN)).isEqualTo(expected);
      assertThat(Values.compare(Meters.meter(), relation, Double.NaN, new Uint(1)))
          .isEqualTo(expected);
    }
  }

  @Test
  void valuesOfDifferentOrUnorderedTypesCannotBeCompared() {
    List<@Nullable Object> values = Arrays.asList("a", 1L, true, null, List.of(), Instant.EPOCH);
    for (Object left : values) {
      for (Object right : values) {
        if (left != right || left == null || left instanceof List) {
          assertThat(Values.compare(Meters.meter(), Relation.LESS, left, right))
              .isInstanceOfSatisfying(
                  Fault.class, fault -> assertThat(fault.code()).isEqualTo("no-such-overload"));
        }
      }
    }
  }

  @Test
  void theMessageNamesTheTypes() {
    assertThat(Values.compare(Meters.meter(), Relation.LESS, "a", 1L))
        .isEqualTo(new Fault("no-such-overload", "`<` is not defined for `string` and `int`"));
  }

  @Test
  void anUnknownOperandWinsOverAFault() {
    Unknown unknown = new Unknown("x");

    assertThat(Values.compare(Meters.meter(), Relation.LESS, new Fault("boom", "boom"), unknown))
        .isEqualTo(unknown);
  }

  @Property(tries = 500)
  void textsAreOrderedAsTheirCodePoints(@ForAll String a, @ForAll String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    if (hasLoneSurrogate(left) || hasLoneSurrogate(right)) {
      return;
    }

    assertThat(Values.compare(Meters.meter(), Relation.LESS, a, b))
        .isEqualTo(Arrays.compare(left, right) < 0);
  }

  private static boolean hasLoneSurrogate(int[] codePoints) {
    return Arrays.stream(codePoints).anyMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }
}
