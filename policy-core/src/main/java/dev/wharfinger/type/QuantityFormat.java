package dev.wharfinger.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The three ways to write a quantity. */
enum QuantityFormat {
  /** Powers of 1000: {@code 500m}, {@code 2k}. */
  DECIMAL(List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E"), 3, -9),
  /** Powers of 1024: {@code 2Ki}. The empty suffix belongs to the decimals. */
  BINARY(List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei"), 10, 10),
  /** Powers of ten: {@code 2e3}. */
  EXPONENT(List.of(), 3, 0);

  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final BigInteger KIBI_INTEGER = BigInteger.valueOf(1024);

  @SuppressWarnings("ImmutableEnumChecker") // all lists are made by List.of
  private final List<String> suffixes;

  private final int step;
  private final int first;

  QuantityFormat(List<String> suffixes, int step, int first) {
    this.suffixes = suffixes;
    this.step = step;
    this.first = first;
  }

  /** The exponent that a suffix of this format stands for. */
  Optional<Integer> exponent(String suffix) {
    int index = suffixes.indexOf(suffix);
    return index < 0 ? Optional.empty() : Optional.of(first + step * index);
  }

  /** Writes a value as {@code Quantity.String} of apimachinery does. */
  String write(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    if (this != BINARY) {
      return writeDecimal(value);
    }
    // Small and broken amounts would lose by it.
    boolean small = value.abs().compareTo(KIBI) < 0;
    boolean broken = value.stripTrailingZeros().scale() > 0;
    return small || broken ? DECIMAL.writeDecimal(value) : writeBinary(value.toBigInteger());
  }

  private String writeDecimal(BigDecimal value) {
    int exponent = Math.floorDiv(-value.stripTrailingZeros().scale(), step) * step;
    if (this == DECIMAL) {
      exponent = Math.min(exponent, first + step * (suffixes.size() - 1));
    }
    return value.scaleByPowerOfTen(-exponent).toBigIntegerExact() + decimalSuffix(exponent);
  }

  private String decimalSuffix(int exponent) {
    if (this == DECIMAL) {
      return suffixes.get((exponent - first) / step);
    }
    return exponent == 0 ? "" : "e" + exponent;
  }

  private String writeBinary(BigInteger value) {
    BigInteger mantissa = value;
    int power = 0;
    while (power < suffixes.size() && mantissa.mod(KIBI_INTEGER).signum() == 0) {
      mantissa = mantissa.divide(KIBI_INTEGER);
      power++;
    }
    return power == 0 ? mantissa.toString() : mantissa + suffixes.get(power - 1);
  }
}
