package dev.wharfinger.internal.bind;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What a scalar of a file is, seen as a type. */
final class ScalarBinder {

  private ScalarBinder() {}

  /**
   * The value, or the {@link Fault} of reading it.
   *
   * @param value what the dialect reads, not null
   * @param text what is written
   * @param name where it stands, for the message
   */
  static Object bind(Type type, Object value, String text, Object name) {
    if (type instanceof EnumType) {
      return value instanceof String ? value : mismatch(type, value, text, name);
    }
    if (!(type instanceof Scalar scalar)) {
      return mismatch(type, value, text, name);
    }
    return switch (scalar) {
      case DYN -> value instanceof BigInteger big ? (Object) big.doubleValue() : value;
      case STRING, BYTES -> value instanceof String ? value : mismatch(type, value, text, name);
      case BOOL -> value instanceof Boolean ? value : mismatch(type, value, text, name);
      case INT -> value instanceof Long ? value : mismatch(type, value, text, name);
      case INT_OR_STRING ->
          value instanceof Long || value instanceof String
              ? value
              : mismatch(type, value, text, name);
      case DOUBLE ->
          value instanceof Number number ? number.doubleValue() : mismatch(type, value, text, name);
      case QUANTITY -> quantity(value, text, name);
      case TIMESTAMP -> timestamp(value, text, name);
      default -> mismatch(type, value, text, name);
    };
  }

  static Fault mismatch(Type type, Object value, String text, Object name) {
    return new Fault(
        "wrong-type",
        "`%s` must be %s, and is %s%s"
            .formatted(
                name,
                Descriptions.of(type),
                Descriptions.ofScalar(value, text),
                isText(type) ? "; put it in quotes" : ""));
  }

  private static boolean isText(Type type) {
    return type == Scalar.STRING || type instanceof EnumType;
  }

  /** A number is a quantity too: its value, and not how it is written. */
  private static Object quantity(Object value, String text, Object name) {
    String amount = value instanceof Number ? value.toString() : text;
    Optional<Quantity> quantity =
        value instanceof Boolean ? Optional.empty() : Quantity.tryParseField(amount);
    return quantity.isPresent() ? quantity.get() : mismatch(Scalar.QUANTITY, value, text, name);
  }

  private static Object timestamp(Object value, String text, Object name) {
    if (!(value instanceof String)) {
      return mismatch(Scalar.TIMESTAMP, value, text, name);
    }
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return instant;
    } catch (DateTimeException e) {
      return mismatch(Scalar.TIMESTAMP, value, text, name);
    }
  }
}
