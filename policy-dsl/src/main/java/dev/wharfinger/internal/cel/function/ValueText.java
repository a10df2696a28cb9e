package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.internal.cel.eval.Sorting;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as {@code %s} does: lists in brackets, maps in braces and sorted by the text of
 * their keys, texts without quotes.
 */
final class ValueText {
  private final Meter meter;
  private final StringBuilder text;

  ValueText(Meter meter, StringBuilder text) {
    this.meter = meter;
    this.text = text;
  }

  /** Appends a value; null, or the unknown or fault because of which that is impossible. */
  @Nullable Object append(@Nullable Object value) {
    if (text.length() > TextLimit.MOST_CHARACTERS) {
      return TextLimit.exceeded("format");
    }
    if (value != null && NoValue.is(value)) {
      return NoValue.of(value);
    }
    if (!meter.step(1 + Sizes.of(value))) {
      return meter.failure();
    }
    if (value instanceof List || value instanceof Map) {
      return appendNested(value);
    }
    Object written = scalar(value);
    if (!(written instanceof String characters)) {
      return written;
    }
    text.append(characters);
    return null;
  }

  private @Nullable Object appendNested(Object value) {
    if (!meter.enter()) {
      return Faults.DEPTH;
    }
    Object missing = value instanceof Map<?, ?> map ? appendMap(map) : appendList((List<?>) value);
    meter.leave();
    return missing;
  }

  private @Nullable Object appendList(List<?> list) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    String before = "[";
    for (Object element : list) {
      text.append(before);
      Object missing = append(element);
      if (missing != null) {
        return missing;
      }
      before = ", ";
    }
    text.append(list.isEmpty() ? "[]" : "]");
    return null;
  }

  private @Nullable Object appendMap(Map<?, ?> map) {
    List<Entry> entries = new ArrayList<>(map.size());
    int start = text.length();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object missing = append(entry.getKey());
      if (missing != null) {
        return missing;
      }
      entries.add(new Entry(text.substring(start), entry.getValue()));
      text.setLength(start);
    }
    if (!meter.step(Sorting.steps(entries.stream().map(Entry::key).toList()))) {
      return meter.failure();
    }
    entries.sort(Entry::compareKeys);
    String before = "{";
    for (Entry entry : entries) {
      text.append(before).append(entry.key()).append(": ");
      Object missing = append(entry.value());
      if (missing != null) {
        return missing;
      }
      before = ", ";
    }
    text.append(map.isEmpty() ? "{}" : "}");
    return null;
  }

  /** The text of what has no parts, or a fault. */
  private static Object scalar(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String
        || value instanceof Long
        || value instanceof Uint
        || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Double number) {
      return GoNumbers.plain(number);
    }
    if (value instanceof byte[] bytes) {
      return TextConversions.toText(bytes);
    }
    if (value instanceof Duration duration) {
      return GoTimes.text(duration);
    }
    if (value instanceof Instant time) {
      return GoTimes.text(time);
    }
    if (value instanceof OffsetDateTime time) {
      return GoTimes.text(time);
    }
    return value instanceof Type type ? typeName(type) : unwritable(value);
  }

  /** At run time a list is a list, whatever its elements are. */
  private static String typeName(Type type) {
    if (type instanceof ListType) {
      return "list";
    }
    if (type instanceof MapType) {
      return "map";
    }
    return type instanceof OptionalType ? "optional_type" : type.displayName();
  }

  private static Fault unwritable(Object value) {
    return Faults.noSuchOverload("%s", value);
  }

  private record Entry(String key, @Nullable Object value) {
    static int compareKeys(Entry left, Entry right) {
      return Sorting.TEXTS.compare(left.key, right.key);
    }
  }
}
