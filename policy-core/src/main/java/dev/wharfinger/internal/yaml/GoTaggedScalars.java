package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.Dialect.NotAValueException;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a scalar is for go-yaml, its tag taken into account. */
final class GoTaggedScalars {
  private GoTaggedScalars() {}

  /** A Boolean, Long, BigInteger, Double (which need not be finite), String or null. */
  static @Nullable Object resolve(RawScalar scalar) throws NotAValueException {
    String tag = scalar.tag();
    if (tag == null) {
      return scalar.style() == RawScalar.Style.PLAIN
          ? GoScalars.resolve(scalar.value())
          : scalar.value();
    }
    return switch (tag) {
      case Tags.BINARY -> binary(scalar);
      case Tags.TIMESTAMP -> {
        if (!GoTimestamps.matches(scalar.value())) {
          throw mismatch(scalar, tag);
        }
        yield scalar.value();
      }
      case Tags.BOOL, Tags.INT, Tags.FLOAT, Tags.NULL -> typed(scalar, tag);
      default -> scalar.value();
    };
  }

  private static @Nullable Object typed(RawScalar scalar, String tag) throws NotAValueException {
    Object value = GoScalars.resolve(scalar.value());
    boolean matches =
        switch (tag) {
          case Tags.BOOL -> value instanceof Boolean;
          case Tags.INT -> value instanceof Long || value instanceof BigInteger;
          case Tags.FLOAT -> value instanceof Double || value instanceof Long;
          default -> value == null;
        };
    if (!matches) {
      throw mismatch(scalar, tag);
    }
    return tag.equals(Tags.FLOAT) && value instanceof Long whole
        ? (Double) whole.doubleValue()
        : value;
  }

  private static String binary(RawScalar scalar) throws NotAValueException {
    String encoded = scalar.value().replace("\n", "").replace("\r", "");
    try {
      if (encoded.length() % 4 != 0) {
        throw mismatch(scalar, Tags.BINARY);
      }
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw mismatch(scalar, Tags.BINARY);
    }
  }

  private static NotAValueException mismatch(RawScalar scalar, String tag) {
    String text = scalar.value();
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    String message = "`" + shown + "` is no `" + Tags.shortForm(tag) + "`";
    return new NotAValueException(
        ReadProblem.error("not-a-value", message, scalar.start(), scalar.end()));
  }
}
