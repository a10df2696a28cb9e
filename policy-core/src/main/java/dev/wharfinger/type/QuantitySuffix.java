package dev.wharfinger.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a number is multiplied with: a power of two or of ten.
 *
 * @param exponent the power of 2 for {@link QuantityFormat#BINARY}, else of 10
 */
record QuantitySuffix(QuantityFormat format, int exponent) {
  private static final int MAX_COMPACT_DIGITS = 18;
  private static final int MAX_COMPACT_BINARY_DIGITS = 14;

  /** The meaning of a suffix; empty if it has none. */
  static Optional<QuantitySuffix> of(String suffix) {
    for (QuantityFormat format :
        new QuantityFormat[] {QuantityFormat.DECIMAL, QuantityFormat.BINARY}) {
      Optional<Integer> exponent = format.exponent(suffix);
      if (exponent.isPresent()) {
        return exponent.map(found -> new QuantitySuffix(format, found));
      }
    }
    return scientific(suffix);
  }

  private static Optional<QuantitySuffix> scientific(String suffix) {
    if (suffix.length() < 2 || (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E')) {
      return Optional.empty();
    }
    try {
      int exponent = Integer.parseInt(suffix.substring(1));
      return Optional.of(new QuantitySuffix(QuantityFormat.EXPONENT, exponent));
    } catch (NumberFormatException e) {
      // More letters, or an exponent beyond 32 bits: not a suffix.
      return Optional.empty();
    }
  }

  boolean isWithin(int bound) {
    return -bound <= exponent && exponent <= bound;
  }

  BigDecimal applyTo(BigDecimal number) {
    return format == QuantityFormat.BINARY
        ? number.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)))
        : number.scaleByPowerOfTen(exponent);
  }

  /** Whether {@code ParseQuantity} of apimachinery keeps such a number in 64 bits. */
  boolean isCompact(QuantityText parts) {
    if (format != QuantityFormat.BINARY) {
      return parts.digits() <= MAX_COMPACT_DIGITS;
    }
    int suffixDigits = exponent * 3 / 10;
    return parts.denominator().isEmpty()
        && parts.digits() + suffixDigits <= MAX_COMPACT_BINARY_DIGITS;
  }
}
