package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Uint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Numbers and base64 against the arithmetic of Java, which has no width. */
class NumberPropertiesTest {
  private static final BigInteger TWO_TO_64 = BigInteger.TWO.pow(64);

  private static @Nullable Object call(String name, Object... arguments) {
    return Calls.call(name, false, arguments);
  }

  @Property(tries = 1000)
  void roundsHalvesAwayFromZero(@ForAll("doubles") double value) {
    assertThat(call("math.round", value)).isEqualTo(rounded(value, "HALF_UP"));
    assertThat(call("math.trunc", value)).isEqualTo(rounded(value, "DOWN"));
    assertThat(call("math.ceil", value)).isEqualTo(rounded(value, "CEILING"));
    assertThat(call("math.floor", value)).isEqualTo(rounded(value, "FLOOR"));
  }

  /** Other than in decimals, zero has the sign of what it comes from. */
  private static double rounded(double value, String mode) {
    double rounded = new BigDecimal(value).setScale(0, RoundingMode.valueOf(mode)).doubleValue();
    return rounded == 0 ? Math.copySign(0.0, value) : rounded;
  }

  @Provide
  Arbitrary<Double> doubles() {
    Arbitrary<Double> halves = Arbitraries.longs().between(-1L << 53, 1L << 53).map(n -> n / 2.0);
    return Arbitraries.oneOf(
        halves,
        Combinators.combine(halves, Arbitraries.of(true, false))
            .as((half, up) -> up ? Math.nextUp(half) : Math.nextDown(half)),
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite));
  }

  @Property(tries = 500)
  void shiftsAsIfTheBitsWereANumberWithoutSign(
      @ForAll long bits, @ForAll @IntRange(max = 130) int places) {
    BigInteger number = new BigInteger(Long.toUnsignedString(bits));
    long left = number.shiftLeft(places).mod(TWO_TO_64).longValue();
    long right = number.shiftRight(places).longValue();

    assertThat(call("math.bitShiftLeft", bits, (long) places)).isEqualTo(left);
    assertThat(call("math.bitShiftLeft", new Uint(bits), (long) places)).isEqualTo(new Uint(left));
    assertThat(call("math.bitShiftRight", bits, (long) places)).isEqualTo(right);
    assertThat(call("math.bitShiftRight", new Uint(bits), (long) places))
        .isEqualTo(new Uint(right));
  }

  @Property(tries = 500)
  void choosesTheFirstOfTheGreatestAndTheLeast(
      @ForAll("integers") @NotEmpty @Size(max = 6) List<Object> numbers) {
    Comparator<Object> order = Comparator.comparing(number -> new BigInteger(number.toString()));

    assertThat(call("math.greatest", numbers))
        .isSameAs(numbers.stream().reduce((a, b) -> order.compare(b, a) > 0 ? b : a).orElseThrow());
    assertThat(call("math.least", numbers)).isSameAs(numbers.stream().min(order).orElseThrow());
  }

  @Provide
  Arbitrary<List<Object>> integers() {
    Arbitrary<Object> number =
        Arbitraries.oneOf(
            Arbitraries.longs().map(value -> value),
            Arbitraries.longs().map(Uint::new),
            Arbitraries.of(0L, 1L, new Uint(0), new Uint(1), Long.MAX_VALUE, new Uint(-1)));
    return number.list();
  }

  @Property(tries = 500)
  void readsTheBase64ThatItWrites(@ForAll byte[] bytes) {
    String text = String.valueOf(call("base64.encode", bytes));

    assertThat(text).matches("[A-Za-z0-9+/]*={0,2}").hasSize((bytes.length + 2) / 3 * 4);
    assertThat(call("base64.decode", text)).isEqualTo(bytes);
    assertThat(call("base64.decode", text.replace("=", ""))).isEqualTo(bytes);
  }
}
