package dev.wharfinger.internal.policy.file;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The type of a parameter: what it is in expressions, and which values may be given. */
public sealed interface ParamType
    permits BasicParamType, ParamType.ListOf, ParamType.MapOf, ParamType.OneOf, ParamType.Faulty {

  /** What expressions see. */
  Type type();

  /** As policy files write it. */
  String text();

  /**
   * The value that expressions see, of a plain value as YAML or Java give it.
   *
   * @throws IllegalArgumentException if it is not one of this type; the message says why
   */
  Object read(@Nullable Object plain);

  /** The type of that name; empty if there is none. Enums have values, so they have no name. */
  static Optional<ParamType> parse(String text) {
    String trimmed = text.trim();
    if (trimmed.endsWith(")")) {
      boolean list = trimmed.startsWith("list(");
      if (!list && !trimmed.startsWith("map(")) {
        return Optional.empty();
      }
      String inner = trimmed.substring(trimmed.indexOf('(') + 1, trimmed.length() - 1);
      return parse(inner).map(element -> list ? new ListOf(element) : new MapOf(element));
    }
    return BasicParamType.named(trimmed).map(type -> type);
  }

  /** What stands for a type that there is not, which is told: any value will do. */
  record Faulty() implements ParamType {
    @Override
    public Type type() {
      return Scalar.DYN;
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public Object read(@Nullable Object plain) {
      return String.valueOf(plain);
    }
  }

  /** {@code list(T)}. */
  record ListOf(ParamType element) implements ParamType {
    @Override
    public Type type() {
      return new ListType(element.type());
    }

    @Override
    public String text() {
      return "list(" + element.text() + ")";
    }

    @Override
    public Object read(@Nullable Object plain) {
      if (!(plain instanceof Iterable<?> items)) {
        throw BasicParamType.mismatch(plain, "a list");
      }
      List<Object> values = new ArrayList<>();
      items.forEach(item -> values.add(element.read(item)));
      return List.copyOf(values);
    }
  }

  /** {@code map(T)}: text to values, in the order given. */
  record MapOf(ParamType value) implements ParamType {
    @Override
    public Type type() {
      return new MapType(Scalar.STRING, value.type());
    }

    @Override
    public String text() {
      return "map(" + value.text() + ")";
    }

    @Override
    public Object read(@Nullable Object plain) {
      if (!(plain instanceof Map<?, ?> entries)) {
        throw BasicParamType.mismatch(plain, "a map");
      }
      Map<String, Object> values = new LinkedHashMap<>();
      entries.forEach((key, item) -> values.put(String.valueOf(key), value.read(item)));
      return Collections.unmodifiableMap(values);
    }
  }

  /** {@code enum}, or {@code severity}: text of which only some values are valid. */
  record OneOf(String text, List<String> values) implements ParamType {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public Type type() {
      return new EnumType(text, values);
    }

    @Override
    public Object read(@Nullable Object plain) {
      if (plain instanceof String given && values.contains(given)) {
        return given;
      }
      throw BasicParamType.mismatch(plain, "one of " + Quoted.list(values));
    }
  }
}
