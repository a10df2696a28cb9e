package dev.wharfinger.internal.relation.container;

import dev.wharfinger.type.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, as numbers or as text; for limits, what is not above zero is none. */
final class Amounts {
  private static final Pattern BYTES =
      Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,9})?) ?([kmgtp])?i?b?");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,9})?");
  private static final String UNITS = "kmgtp";
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Amounts() {}

  /** Bytes, as {@code 512m} (go-units, RAMInBytes: units are powers of 1024). */
  static @Nullable Object bytes(Object value) {
    Matcher text = BYTES.matcher(value.toString().toLowerCase(Locale.ROOT));
    if (!text.matches()) {
      return noNumber(value);
    }
    BigDecimal bytes = new BigDecimal(text.group(1));
    if (text.group(2) != null) {
      bytes = bytes.multiply(KIBI.pow(UNITS.indexOf(text.group(2)) + 1));
    }
    return bytes.signum() > 0
        ? bytes.min(MOST).setScale(0, RoundingMode.DOWN).longValueExact()
        : null;
  }

  /** A number without a fraction. */
  static @Nullable Object whole(Object value) {
    Object number = decimal(value);
    return number instanceof Double decimal ? (Object) decimal.longValue() : number;
  }

  /** A number. */
  static @Nullable Object decimal(Object value) {
    if (!NUMBER.matcher(value.toString()).matches()) {
      return noNumber(value);
    }
    double number = Double.parseDouble(value.toString());
    return number > 0 ? number : null;
  }

  private static Fault noNumber(Object value) {
    return new Fault("not-a-number", "`" + value + "` is no amount");
  }
}
