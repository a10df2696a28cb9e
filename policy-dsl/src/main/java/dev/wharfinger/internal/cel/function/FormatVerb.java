package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Uint;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How {@code format} writes a value, each with the types of values that it can write. */
public enum FormatVerb {
  /** Any value that has a text, lists and maps among them. */
  TEXT('s') {
    @Override
    @Nullable Object write(
        Meter meter,
        @Nullable Object value,
        int precision,
        FormatText.Style style,
        StringBuilder text) {
      return new ValueText(meter, text).append(value);
    }
  },
  /** A number without exponent, with as many digits as it needs. */
  DECIMAL('d') {
    @Override
    @Nullable String text(Object value, int precision) {
      return value instanceof Double number
          ? GoNumbers.plain(number)
          : FormatVerb.integer(value, 10);
    }
  },
  /** A number with a number of digits after the point. */
  FIXED('f') {
    @Override
    @Nullable String text(Object value, int precision) {
      Double number = FormatVerb.number(value);
      return number == null ? null : RoundedNumbers.fixed(number, precision);
    }
  },
  /** A number with one digit before the point, a number of digits after it, and an exponent. */
  SCIENTIFIC('e') {
    @Override
    @Nullable String text(Object value, int precision) {
      Double number = FormatVerb.number(value);
      return number == null ? null : RoundedNumbers.scientific(number, precision);
    }
  },
  /** A whole number in base 2, or a bool as 0 or 1. */
  BINARY('b') {
    @Override
    @Nullable String text(Object value, int precision) {
      return value instanceof Boolean bool ? (bool ? "1" : "0") : FormatVerb.integer(value, 2);
    }
  },
  /** A whole number in base 8. */
  OCTAL('o') {
    @Override
    @Nullable String text(Object value, int precision) {
      return FormatVerb.integer(value, 8);
    }
  },
  /** A whole number in base 16, or the bytes of a text. */
  HEX('x') {
    @Override
    @Nullable String text(Object value, int precision) {
      return FormatVerb.hex(value);
    }
  },
  /** The same in capital letters. */
  CAPITAL_HEX('X') {
    @Override
    @Nullable String text(Object value, int precision) {
      String hex = FormatVerb.hex(value);
      return hex == null ? null : TextFunctions.upperAscii(hex);
    }
  };

  private final char letter;

  FormatVerb(char letter) {
    this.letter = letter;
  }

  /** The verb with this letter after the percent sign. */
  static Optional<FormatVerb> of(int letter) {
    for (FormatVerb verb : values()) {
      if (verb.letter == letter) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** The types of values that it can write; {@link #TEXT} takes lists and maps of them too. */
  public List<Scalar> takes() {
    return switch (this) {
      case TEXT ->
          List.of(
              Scalar.STRING,
              Scalar.BOOL,
              Scalar.BYTES,
              Scalar.INT,
              Scalar.UINT,
              Scalar.DOUBLE,
              Scalar.NULL,
              Scalar.TYPE,
              Scalar.DURATION,
              Scalar.TIMESTAMP);
      case DECIMAL, FIXED, SCIENTIFIC -> List.of(Scalar.INT, Scalar.UINT, Scalar.DOUBLE);
      case BINARY -> List.of(Scalar.INT, Scalar.UINT, Scalar.BOOL);
      case OCTAL -> List.of(Scalar.INT, Scalar.UINT);
      case HEX, CAPITAL_HEX -> List.of(Scalar.INT, Scalar.UINT, Scalar.STRING, Scalar.BYTES);
    };
  }

  /** The verb as it stands in a format, as {@code %s}. */
  public String written() {
    return "%" + letter;
  }

  /** Appends a value; null, or the unknown or fault because of which that is impossible. */
  @Nullable Object write(
      Meter meter,
      @Nullable Object value,
      int precision,
      FormatText.Style style,
      StringBuilder text) {
    if (!meter.step(1 + Sizes.of(value))) {
      return meter.failure();
    }
    String written = value == null ? null : style.text(this, value, precision);
    if (written == null) {
      return Faults.noSuchOverload(written(), value);
    }
    text.append(written);
    return null;
  }

  /** The text of a value, null if it is of none of the types. */
  @Nullable String text(Object value, int precision) {
    return null;
  }

  private static @Nullable String integer(Object value, int radix) {
    if (value instanceof Long number) {
      return Long.toString(number, radix);
    }
    return value instanceof Uint number ? Long.toUnsignedString(number.bits(), radix) : null;
  }

  private static @Nullable Double number(Object value) {
    if (value instanceof Long number) {
      return number.doubleValue();
    }
    if (value instanceof Uint number) {
      return NumberConversions.toDouble(number);
    }
    return value instanceof Double number ? number : null;
  }

  private static @Nullable String hex(Object value) {
    if (value instanceof String text) {
      return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : integer(value, 16);
  }
}
