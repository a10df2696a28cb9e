package dev.wharfinger.internal.json;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.PropertyTable;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the Kubernetes API server reads it: a number without point and exponent that fits in 64
 * bits is an integer, any other is a double.
 */
public final class JsonDialect implements Dialect {
  private static final int UNSIGNED_BITS = 64;

  private final SourceText source;

  /** The dialect for documents of one file. */
  public JsonDialect(SourceText source) {
    this.source = source;
  }

  @Override
  public @Nullable Object scalar(RawScalar scalar) throws NotAValueException {
    String text = scalar.value();
    if (scalar.style() != RawScalar.Style.PLAIN) {
      return text;
    }
    return switch (text) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> number(scalar);
    };
  }

  @Override
  public Properties properties(RawMapping mapping) {
    PropertyTable table = new PropertyTable(source);
    for (RawMapping.Entry entry : mapping.entries()) {
      RawNode key = entry.key();
      if (key instanceof RawScalar scalar) {
        table.add(scalar.value(), key, entry.value());
      }
    }
    return table.properties();
  }

  private static Object number(RawScalar scalar) throws NotAValueException {
    String text = scalar.value();
    if (isInteger(text)) {
      BigInteger value = new BigInteger(text);
      if (value.bitLength() < Long.SIZE) {
        return value.longValue();
      }
      if (value.signum() > 0 && value.bitLength() <= UNSIGNED_BITS) {
        return value;
      }
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      String message = "`" + text + "` is too large for a number";
      throw new NotAValueException(
          ReadProblem.error("not-a-value", message, scalar.start(), scalar.end()));
    }
    return value;
  }

  /** Digits that are too many for 64 bits are not worth converting exactly. */
  private static boolean isInteger(String text) {
    return text.length() <= UNSIGNED_BITS
        && text.indexOf('.') < 0
        && text.indexOf('e') < 0
        && text.indexOf('E') < 0;
  }
}
