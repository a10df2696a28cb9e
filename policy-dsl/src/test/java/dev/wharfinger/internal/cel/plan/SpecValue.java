package dev.wharfinger.internal.cel.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tagged values of the conformance data, as {@code {"int": "1"}}. */
final class SpecValue {
  private SpecValue() {}

  static @Nullable Object of(JsonNode tagged) {
    Map.Entry<String, JsonNode> only = tagged.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "int" -> Long.parseLong(value.asText());
      case "uint" -> new Uint(Long.parseUnsignedLong(value.asText()));
      case "double" -> Double.parseDouble(value.asText());
      case "bool" -> value.asBoolean();
      case "null" -> null;
      case "string" -> value.asText();
      case "bytes" -> Base64.getDecoder().decode(value.asText());
      case "list" -> list(value);
      case "map" -> map(value);
      case "type" -> new TypeName(value.asText());
      case "duration" ->
          Duration.ofSeconds(value.path("seconds").asLong(), value.path("nanos").asInt());
      case "timestamp" ->
          Instant.ofEpochSecond(value.path("seconds").asLong(), value.path("nanos").asInt());
      default -> throw new IllegalArgumentException(only.getKey());
    };
  }

  private static List<@Nullable Object> list(JsonNode elements) {
    List<@Nullable Object> list = new ArrayList<>();
    elements.forEach(element -> list.add(of(element)));
    return list;
  }

  private static Map<Object, @Nullable Object> map(JsonNode entries) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(Objects.requireNonNull(of(entry.get(0))), of(entry.get(1))));
    return map;
  }

  /** Whether a result is of the same type and value; other than in CEL, NaN is the same as NaN. */
  static boolean same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof List<?> wanted) {
      return actual instanceof List<?> found && sameElements(wanted, found);
    }
    if (expected instanceof Map<?, ?> wanted) {
      return actual instanceof Map<?, ?> found
          && wanted.keySet().equals(found.keySet())
          && wanted.keySet().stream().allMatch(key -> same(wanted.get(key), found.get(key)));
    }
    if (expected instanceof byte[] wanted) {
      return actual instanceof byte[] found && Arrays.equals(wanted, found);
    }
    if (expected instanceof TypeName wanted) {
      return actual instanceof Type found && found.displayName().startsWith(wanted.name());
    }
    return Objects.equals(expected, actual);
  }

  private static boolean sameElements(List<?> wanted, List<?> found) {
    boolean same = wanted.size() == found.size();
    for (int i = 0; same && i < wanted.size(); i++) {
      same = same(wanted.get(i), found.get(i));
    }
    return same;
  }

  /** A type, of which values at run time have no more than the name before the parenthesis. */
  private record TypeName(String name) {}
}
