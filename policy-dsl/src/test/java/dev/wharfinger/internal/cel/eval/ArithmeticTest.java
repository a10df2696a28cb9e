package dev.wharfinger.internal.cel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Uint;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArithmeticTest {
  private static final long MIN = Long.MIN_VALUE;
  private static final long MAX = Long.MAX_VALUE;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Duration LONGEST = Duration.ofNanos(MAX);

  static Stream<Arguments> results() {
    Duration second = Duration.ofSeconds(1);
    return Stream.of(
        Arguments.of(1L, "+", 2L, 3L),
        Arguments.of(MAX, "+", 1L, "overflow"),
        Arguments.of(MIN, "+", -1L, "overflow"),
        Arguments.of(MIN, "-", 1L, "overflow"),
        Arguments.of(0L, "-", MIN, "overflow"),
        Arguments.of(-1L, "-", MIN, MAX),
        Arguments.of(MAX, "*", 2L, "overflow"),
        Arguments.of(MIN, "*", -1L, "overflow"),
        Arguments.of(1L << 32, "*", 1L << 31, "overflow"),
        Arguments.of(1L << 31, "*", -(1L << 32), MIN),
        Arguments.of(7L, "/", -2L, -3L),
        Arguments.of(7L, "/", 0L, "divide-by-zero"),
        Arguments.of(MIN, "/", -1L, "overflow"),
        Arguments.of(-7L, "%", 2L, -1L),
        Arguments.of(7L, "%", 0L, "divide-by-zero"),
        Arguments.of(MIN, "%", -1L, "overflow"),
        Arguments.of(new Uint(-1), "+", new Uint(1), "overflow"),
        Arguments.of(new Uint(0), "-", new Uint(1), "overflow"),
        Arguments.of(new Uint(-1), "*", new Uint(2), "overflow"),
        Arguments.of(new Uint(-1), "*", new Uint(1), new Uint(-1)),
        Arguments.of(new Uint(-1), "/", new Uint(2), new Uint(MAX)),
        Arguments.of(new Uint(-1), "%", new Uint(10), new Uint(5)),
        Arguments.of(new Uint(1), "/", new Uint(0), "divide-by-zero"),
        Arguments.of(new Uint(1), "%", new Uint(0), "divide-by-zero"),
        Arguments.of(1.5, "+", 1.5, 3.0),
        Arguments.of(1.0, "/", 0.0, Double.POSITIVE_INFINITY),
        Arguments.of(1.5, "-", 1.0, 0.5),
        Arguments.of(1.5, "*", 2.0, 3.0),
        Arguments.of(1.5, "%", 1.0, "no-such-overload"),
        Arguments.of(1L, "+", new Uint(1), "no-such-overload"),
        Arguments.of(1L, "+", 1.0, "no-such-overload"),
        Arguments.of(1L, "+", "1", "no-such-overload"),
        Arguments.of(1L, "-", "1", "no-such-overload"),
        Arguments.of(1L, "*", "1", "no-such-overload"),
        Arguments.of(1L, "/", "1", "no-such-overload"),
        Arguments.of("a", "+", "b", "ab"),
        Arguments.of(List.of(1L), "+", List.of("a"), List.of(1L, "a")),
        Arguments.of(new byte[] {1}, "+", new byte[] {2}, new byte[] {1, 2}),
        Arguments.of(second, "+", second, Duration.ofSeconds(2)),
        Arguments.of(LONGEST, "+", Duration.ofNanos(1), "overflow"),
        Arguments.of(second, "-", Duration.ofSeconds(3), Duration.ofSeconds(-2)),
        Arguments.of(LONGEST.negated(), "-", Duration.ofNanos(2), "overflow"),
        Arguments.of(Instant.EPOCH, "+", second, Instant.ofEpochSecond(1)),
        Arguments.of(second, "+", Instant.EPOCH, Instant.ofEpochSecond(1)),
        Arguments.of(LAST, "+", Duration.ofNanos(1), "overflow"),
        Arguments.of(FIRST, "-", Duration.ofNanos(1), "overflow"),
        Arguments.of(Instant.ofEpochSecond(1), "-", Instant.EPOCH, second),
        Arguments.of(LAST, "-", FIRST, "overflow"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void operationsYieldTheirResultOrAFault(
      Object left, String operator, Object right, Object expected) {
    Object result = apply(left, operator, right);

    if (result instanceof Fault fault) {
      assertThat(fault.code()).isEqualTo(expected);
    } else {
      assertThat(result).isEqualTo(expected);
    }
  }

  @Test
  void negationOverflowsToo() {
    assertThat(Arithmetic.negate(5L)).isEqualTo(-5L);
    assertThat(Arithmetic.negate(0.0)).isEqualTo(-0.0);
    assertThat(Arithmetic.negate(MIN)).isInstanceOf(Fault.class);
    assertThat(Arithmetic.negate(new Uint(5)))
        .isEqualTo(new Fault("no-such-overload", "`-` is not defined for `uint`"));
  }

  @Property(tries = 1000)
  void intsAreExactOrOverflow(@ForAll long a, @ForAll long b) {
    check(a, "+", b, BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
    check(a, "-", b, BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));
    check(a, "*", b, BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
  }

  @Property(tries = 1000)
  void uintsAreExactOrOverflow(@ForAll long a, @ForAll long b) {
    checkUint(a, "+", b, unsigned(a).add(unsigned(b)));
    checkUint(a, "-", b, unsigned(a).subtract(unsigned(b)));
    checkUint(a, "*", b, unsigned(a).multiply(unsigned(b)));
  }

  private static void check(long a, String operator, long b, BigInteger exact) {
    Object result = apply(a, operator, b);
    if (exact.bitLength() < 64) {
      assertThat(result).isEqualTo(exact.longValueExact());
    } else {
      assertThat(result).isInstanceOf(Fault.class);
    }
  }

  private static void checkUint(long a, String operator, long b, BigInteger exact) {
    Object result = apply(new Uint(a), operator, new Uint(b));
    if (exact.signum() >= 0 && exact.bitLength() <= 64) {
      assertThat(result).hasToString(exact.toString());
    } else {
      assertThat(result).isInstanceOf(Fault.class);
    }
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  private static Object apply(Object left, String operator, Object right) {
    return switch (operator) {
      case "+" -> Arithmetic.add(Meters.meter(), left, right);
      case "-" -> Arithmetic.subtract(left, right);
      case "*" -> Arithmetic.multiply(left, right);
      case "/" -> Arithmetic.divide(left, right);
      case "%" -> Arithmetic.remainder(left, right);
      default -> throw new IllegalArgumentException(operator);
    };
  }
}
