package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a schema as what they have to be; of what is something else, it tells. */
record SchemaKeys(Dialect dialect, Consumer<ReadProblem> problems) {

  Map<String, RawNode> mapping(String what, RawNode raw) {
    Map<String, RawNode> entries = new LinkedHashMap<>();
    if (raw.target() instanceof RawMapping mapping) {
      Dialect.Properties properties = mapping.properties(dialect);
      properties.problems().forEach(problems);
      properties.all().forEach(property -> entries.put(property.name(), property.value()));
    } else {
      tell(what + " has to be a map", raw);
    }
    return entries;
  }

  /** The elements of a list; none if there is no such key. */
  List<RawNode> list(String key, Map<String, RawNode> keys) {
    RawNode raw = keys.get(key);
    if (raw != null && raw.target() instanceof RawSequence sequence) {
      return sequence.items();
    }
    if (raw != null) {
      tell("`" + key + "` has to be a list", raw);
    }
    return List.of();
  }

  boolean flag(String key, Map<String, RawNode> keys) {
    RawNode raw = keys.get(key);
    Object value = raw == null ? null : scalar(raw);
    if (raw != null && value != null && !(value instanceof Boolean)) {
      tell("`" + key + "` has to be true or false", raw);
    }
    return Boolean.TRUE.equals(value);
  }

  List<String> texts(String key, Map<String, RawNode> keys) {
    List<String> texts = new ArrayList<>();
    list(key, keys).forEach(item -> texts.add(text("each of `" + key + "`", item)));
    return texts;
  }

  String text(String what, RawNode raw) {
    Object value = scalar(raw);
    if (value instanceof String text) {
      return text;
    }
    tell(what + " has to be text", raw);
    return "";
  }

  /** What a scalar says; anything else is itself, and null is what cannot be read. */
  @Nullable Object scalar(RawNode raw) {
    try {
      return raw.target() instanceof RawScalar scalar ? dialect.scalar(scalar) : raw;
    } catch (Dialect.NotAValueException e) {
      problems.accept(e.problem());
      return null;
    }
  }

  void tell(String message, RawNode raw) {
    problems.accept(ReadProblem.error("bad-schema", message, raw.start(), raw.end()));
  }
}
