package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.scalar.TimestampText;
import dev.wharfinger.type.Fault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What a scalar of a custom resource is, seen as its schema says. */
final class SchemaScalars {
  private static final int BASE64_GROUP = 4;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private SchemaScalars() {}

  /**
   * The value, or the {@link Fault} of reading it.
   *
   * @param value what the dialect reads, not null
   * @param text what is written
   * @param name where it stands, for the message
   */
  static Object bind(StructuralSchema schema, Object value, String text, Object name) {
    return switch (schema.form()) {
      case STRING ->
          value instanceof String string
              ? formatted(schema.format(), string, name)
              : mismatch("text", value, text, name);
      case NUMBER ->
          value instanceof Number number
              ? number.doubleValue()
              : mismatch("a number", value, text, name);
      case INTEGER -> value instanceof Long ? value : mismatch("an integer", value, text, name);
      case BOOLEAN ->
          value instanceof Boolean ? value : mismatch("true or false", value, text, name);
      case INT_OR_STRING ->
          value instanceof Long || value instanceof String
              ? value
              : mismatch("an integer or text", value, text, name);
      case OBJECT -> mismatch("a map", value, text, name);
      case ARRAY -> mismatch("a list", value, text, name);
      case ANY -> new Fault("wrong-type", "the schema of `" + name + "` tells nothing of it");
    };
  }

  private static Object formatted(String format, String text, Object name) {
    return switch (format) {
      case "byte" -> bytes(text, name);
      case "duration" -> {
        Optional<Duration> duration = DurationWords.parse(text);
        yield duration.isPresent()
            ? duration.get()
            : mismatch("a duration as `1h30m`", text, text, name);
      }
      case "date" -> date(text, name);
      case "date-time" -> TimestampText.readWithOffset(text);
      default -> text;
    };
  }

  private static Object bytes(String text, Object name) {
    String written = text.replace("\r", "").replace("\n", "");
    if (written.length() % BASE64_GROUP == 0) {
      try {
        return Base64.getDecoder().decode(written);
      } catch (IllegalArgumentException e) {
        return mismatch("base64", text, text, name);
      }
    }
    return mismatch("base64", text, text, name);
  }

  private static Object date(String text, Object name) {
    try {
      return LocalDate.parse(text, DATE).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return mismatch("a date as `2026-01-31`", text, text, name);
    }
  }

  private static Fault mismatch(String wanted, Object value, String text, Object name) {
    return new Fault(
        "wrong-type",
        "`%s` must be %s, and is %s".formatted(name, wanted, Descriptions.ofScalar(value, text)));
  }
}
