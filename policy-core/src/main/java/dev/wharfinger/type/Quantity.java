package dev.wharfinger.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An amount with a suffix, as {@code 500m} or {@code 1Gi}. Compared by value: {@code 1Gi} equals
 * {@code 1024Mi}. Immutable.
 *
 * <pre>{@code
 * Quantity limit = Quantity.parse("1Gi");
 * boolean enough = limit.compareTo(Quantity.parse("512Mi")) >= 0;
 * }</pre>
 *
 * <p>Grammar, rounding and limits are those of {@code resource.Quantity} in Kubernetes
 * apimachinery: what is finer than a nano rounds away from zero, and a binary amount ends at 2^63 -
 * 1. Beyond them, a text of more than 1,000 characters or an exponent beyond ±1,000 is refused.
 */
public final class Quantity implements Comparable<Quantity> {
  private static final int NANO = 9;

  /** More digits than this are an attack, not an amount; {@code 1e2147483647} must cost nothing. */
  private static final int MAX_DIGITS = 1000;

  private static final BigDecimal MAX_BINARY = BigDecimal.valueOf(Long.MAX_VALUE);

  private final String text;
  private final BigDecimal value;
  private final QuantityFormat format;

  /** Whether Go keeps the value in 64 bits, which is what it calls an integer. */
  private final boolean compact;

  private Quantity(String text, BigDecimal value, QuantityFormat format, boolean compact) {
    this.text = text;
    this.value = value;
    this.format = format;
    this.compact = compact;
  }

  /**
   * Reads a quantity, without white space around it.
   *
   * @throws IllegalArgumentException if the text is not a quantity; the message quotes it
   */
  public static Quantity parse(String text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException(complaint(text)));
  }

  /** Reads a quantity; empty if the text is not one. */
  public static Optional<Quantity> tryParse(String text) {
    if (text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    return QuantityText.split(text)
        .flatMap(
            parts ->
                QuantitySuffix.of(parts.suffix())
                    .filter(suffix -> suffix.isWithin(MAX_DIGITS))
                    .map(suffix -> of(text, parts, suffix)));
  }

  /**
   * Reads the value of a field as the API server does, for which white space around it does not
   * count; empty if the text is not a quantity.
   */
  public static Optional<Quantity> tryParseField(String text) {
    return tryParse(text.strip());
  }

  private static Quantity of(String text, QuantityText parts, QuantitySuffix suffix) {
    BigDecimal exact = suffix.applyTo(parts.number());
    BigDecimal rounded = roundUp(exact, NANO);
    boolean binary = suffix.format() == QuantityFormat.BINARY;
    BigDecimal value = binary ? limit(rounded) : rounded;
    boolean fraction = binary && value.signum() != 0 && value.abs().compareTo(BigDecimal.ONE) < 0;
    return new Quantity(
        text,
        value,
        fraction ? QuantityFormat.DECIMAL : suffix.format(),
        suffix.isCompact(parts) && exact.scale() <= NANO);
  }

  /**
   * Rounds away from zero.
   *
   * @param scale the decimals to keep; negative for tens, hundreds and so on
   */
  static BigDecimal roundUp(BigDecimal value, int scale) {
    return value.scale() <= scale ? value : value.setScale(scale, RoundingMode.UP);
  }

  private static BigDecimal limit(BigDecimal value) {
    if (value.abs().compareTo(MAX_BINARY) <= 0) {
      return value;
    }
    return value.signum() < 0 ? MAX_BINARY.negate() : MAX_BINARY;
  }

  private static String complaint(String text) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return "`"
        + shown
        + "` is not a quantity; write a number with at most one suffix of"
        + " n u m k M G T P E Ki Mi Gi Ti Pi Ei, as `500m` or `1.5Gi`";
  }

  /** The text as written; for the result of an addition, in canonical form. */
  public String text() {
    return text;
  }

  /** The exact value, after rounding. */
  public BigDecimal value() {
    return value;
  }

  /** Writes the value the way the API server does, as {@code 1Gi} for {@code 1024Mi}. */
  public String canonical() {
    return format.write(value);
  }

  /** Adds exactly. */
  public Quantity add(Quantity other) {
    return sum(other, other.value);
  }

  /** Adds an integer exactly. */
  public Quantity add(long other) {
    return add(ofInteger(other));
  }

  /** Subtracts exactly. */
  public Quantity subtract(Quantity other) {
    return sum(other, other.value.negate());
  }

  /** Subtracts an integer exactly. */
  public Quantity subtract(long other) {
    return subtract(ofInteger(other));
  }

  private static Quantity ofInteger(long integer) {
    return new Quantity(
        Long.toString(integer), BigDecimal.valueOf(integer), QuantityFormat.DECIMAL, true);
  }

  private Quantity sum(Quantity other, BigDecimal summand) {
    QuantityFormat newFormat = value.signum() == 0 ? other.format : format;
    BigDecimal sum;
    if (summand.signum() == 0) {
      sum = value;
    } else if (value.signum() == 0) {
      sum = summand;
    } else {
      sum = value.add(summand);
    }
    boolean fits = sum.unscaledValue().bitLength() < Long.SIZE;
    return new Quantity(newFormat.write(sum), sum, newFormat, compact && other.compact && fits);
  }

  /** The sign: -1, 0 or 1. */
  public int signum() {
    return value.signum();
  }

  /**
   * Whether {@link #asInteger()} has an answer. As in Kubernetes this is a question of how the
   * amount is kept as much as of its value: {@code 1.0} is not an integer, nor is an amount of more
   * than 18 digits.
   */
  public boolean isInteger() {
    return compact && value.scale() <= 0 && value.toBigIntegerExact().bitLength() < Long.SIZE;
  }

  /** The value as an integer; empty unless {@link #isInteger()}. */
  public Optional<Long> asInteger() {
    return isInteger() ? Optional.of(value.longValueExact()) : Optional.empty();
  }

  /** The nearest double; infinite if there is none. */
  public double asApproximateDouble() {
    return value.doubleValue();
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  /** The text as written. */
  @Override
  public String toString() {
    return text;
  }
}
