package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes resources that are valid: what is required is there, and what is not is often absent,
 * null, or empty.
 */
final class RandomResources {
  /** Below this many levels, only what is required is written. */
  private static final int DEEPEST = 7;

  private static final List<Object> TEXTS =
      List.of(
          "",
          "a",
          "web",
          "12",
          "-7",
          "1.5",
          "true",
          "1h30m",
          "2024-02-29T12:00:00Z",
          "10.0.0.1",
          "10.0.0.0/8",
          "https://example.com/a",
          "1.2.3",
          "500m",
          "a:b",
          "YWI=",
          "(",
          "\\2",
          "Europe/Berlin",
          "\ud83d\ude00",
          "a\nb",
          "ghcr.io/acme/web:1");
  private static final List<Object> IMAGES =
      List.of("nginx", "nginx:1.27", "ghcr.io/acme/web:1", "localhost:5000/a/b@sha256:" + digest());
  private static final List<Object> KEYS = List.of("app", "cpu", "memory", "a/b", "k", "");
  private static final List<Object> INTS = List.of(0L, 1L, 2L, 3L, 80L, 8080L, -1L, 2147483647L);
  private static final List<Object> QUANTITIES = List.of("0", "1", "500m", "1Gi", "100k", "1.5");
  private static final List<Object> PORTS = List.of(80L, "http", "50%", 0L, "8080");

  private final Choice choice;

  RandomResources(Random random) {
    this.choice = new Choice(random);
  }

  /** A resource of a kind, as it may be read from a file. */
  Map<String, @Nullable Object> resource(ObjectType type) {
    return object(type, 0);
  }

  private Map<String, @Nullable Object> object(ObjectType type, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    type.kind()
        .ifPresent(
            kind -> {
              object.put("apiVersion", kind.apiVersion());
              object.put("kind", kind.name());
            });
    for (Field field : type.fields()) {
      if (object.containsKey(field.name())) {
        continue;
      }
      if (field.absence() instanceof Absence.Required) {
        object.put(field.name(), value(field.type(), field.name(), depth + 1));
      } else if (depth < DEEPEST && choice.percent(depth < 3 ? 50 : 25)) {
        object.put(
            field.name(), choice.percent(8) ? null : value(field.type(), field.name(), depth + 1));
      }
    }
    return object;
  }

  private Object value(Type type, Object name, int depth) {
    if (type instanceof ObjectType object) {
      return object(object, depth);
    }
    if (type instanceof UnionType union) {
      return value(choice.of(union.members()), name, depth);
    }
    if (type instanceof ListType list) {
      List<Object> elements = new ArrayList<>();
      for (int i = choice.below(depth < DEEPEST ? 3 : 1); i > 0; i--) {
        elements.add(value(list.element(), name, depth + 1));
      }
      return elements;
    }
    if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      for (int i = choice.below(3); i > 0; i--) {
        Object key = choice.of(KEYS);
        entries.put(key, value(map.value(), key, depth + 1));
      }
      return entries;
    }
    return type instanceof EnumType words
        ? choice.of(words.values())
        : scalar((Scalar) type, name, depth);
  }

  private Object scalar(Scalar type, Object name, int depth) {
    return switch (type) {
      case BOOL -> choice.percent(50);
      case INT -> choice.of(INTS);
      case DOUBLE -> choice.of(List.of(0.0, 1.5, -2.25));
      case STRING -> choice.of(name.equals("image") ? IMAGES : TEXTS);
      case QUANTITY -> choice.of(QUANTITIES);
      case INT_OR_STRING -> choice.of(PORTS);
      case TIMESTAMP -> choice.of(List.of("2024-02-29T12:00:00Z", "1970-01-01T00:00:00+01:00"));
      case DYN -> depth < DEEPEST ? Map.of("k", choice.of(TEXTS)) : choice.of(TEXTS);
      default -> throw new IllegalArgumentException("no field is a " + type);
    };
  }

  private static String digest() {
    return "0123456789abcdef".repeat(4);
  }
}
