package dev.wharfinger.internal.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wharfinger.internal.json.MadeDialect;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawScalar;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Java values as scalars. Text, truth values and numbers are what they are; an enum is its name,
 * bytes are Base64, and times are written as RFC 3339 has them, as Kubernetes does with all three.
 */
final class ObjectScalars {
  private ObjectScalars() {}

  /** The scalar of a value that is neither map nor list; one that is refused if it is foreign. */
  static RawScalar of(@Nullable Object value, int number) {
    if (value == null) {
      return plain("null", number);
    }
    String text = text(value);
    if (text != null) {
      return RawFields.text(text, number, number);
    }
    if (value instanceof Boolean truth) {
      return plain(truth.toString(), number);
    }
    if (value instanceof Number amount) {
      String digits = NumberText.of(amount);
      return digits == null
          ? MadeDialect.refused("`" + amount + "` is no number that JSON has", number)
          : plain(digits, number);
    }
    return MadeDialect.refused(foreign(value), number);
  }

  /** The scalar of a tree of Jackson's; what is missing in it is null. */
  static RawScalar ofTree(JsonNode json, int number) {
    if (json.isTextual() || json.isBinary()) {
      return RawFields.text(json.asText(), number, number);
    }
    if (json.isNumber()) {
      return of(json.numberValue(), number);
    }
    return plain(json.isBoolean() ? json.asText() : "null", number);
  }

  /** The text of a key, as the cluster makes text of keys in YAML; null if it cannot be one. */
  static @Nullable String key(@Nullable Object key) {
    if (key instanceof Boolean) {
      return key.toString();
    }
    if (key instanceof Number number) {
      return NumberText.of(number);
    }
    return key == null ? null : text(key);
  }

  /** Why something is no key. */
  static String notAKey(@Nullable Object key) {
    return key == null
        ? "null cannot be a key; give a text"
        : "a `" + key.getClass().getName() + "` cannot be a key; give a text";
  }

  private static @Nullable String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    boolean text =
        value instanceof CharSequence || value instanceof Character || value instanceof Instant;
    return text ? value.toString() : null;
  }

  private static String foreign(Object value) {
    return "a `"
        + value.getClass().getName()
        + "` is no value that JSON has; give a map, a list, a text, a number or a truth value";
  }

  private static RawScalar plain(String value, int number) {
    return new RawScalar(value, RawScalar.Style.PLAIN, null, number, number);
  }
}
