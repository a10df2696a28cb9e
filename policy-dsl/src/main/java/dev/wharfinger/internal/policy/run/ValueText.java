package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.function.GoTimes;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values, or that there is none, as the reader of a message wants to see them. */
final class ValueText {

  /** A value longer than this tells no reader more. */
  private static final int LIMIT = 200;

  private final int limit;

  private ValueText(int limit) {
    this.limit = limit;
  }

  /** Appends a value as it is, however long. */
  static void appendWhole(StringBuilder text, @Nullable Object value) {
    new ValueText(Integer.MAX_VALUE).write(text, value);
  }

  /** Appends a value; a long one is cut. */
  static void append(StringBuilder text, @Nullable Object value) {
    StringBuilder own = new StringBuilder();
    new ValueText(LIMIT).write(own, value);
    if (own.length() <= LIMIT) {
      text.append(own);
    } else {
      int end = Character.isHighSurrogate(own.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
      text.append(own, 0, end).append("...");
    }
  }

  private void write(StringBuilder text, @Nullable Object value) {
    if (text.length() > limit) {
      return;
    }
    if (value instanceof Unknown) {
      text.append("(unknown)");
    } else if (value instanceof Fault) {
      text.append("(no value)");
    } else if (value instanceof Optional<?> optional) {
      write(text, optional.isPresent() ? optional.get() : "nothing");
    } else if (value instanceof Map<?, ?> map) {
      entries(text, map);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        text.append(i == 0 ? "" : ", ");
        write(text, list.get(i));
      }
    } else if (value instanceof ObjectNode node) {
      fields(text, node);
    } else if (value instanceof Double number) {
      text.append(
          number % 1 == 0 && Math.abs(number) < 1e15 ? Long.toString(number.longValue()) : number);
    } else if (value instanceof Duration duration) {
      text.append(GoTimes.text(duration));
    } else if (value instanceof Instant time) {
      text.append(GoTimes.text(time));
    } else if (value instanceof byte[] bytes) {
      text.append(new String(bytes, StandardCharsets.UTF_8));
    } else {
      text.append(value);
    }
  }

  private void entries(StringBuilder text, Map<?, ?> map) {
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator).append(entry.getKey()).append('=');
      write(text, entry.getValue());
      separator = ", ";
    }
  }

  private void fields(StringBuilder text, ObjectNode node) {
    String separator = "";
    text.append('{');
    for (Field field : node.type().fields()) {
      if (node.has(field.slot())) {
        text.append(separator).append(field.name()).append(": ");
        write(text, node.slot(field.slot()));
        separator = ", ";
      }
    }
    text.append('}');
  }
}
