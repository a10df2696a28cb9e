package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.kubernetes.StructuralSchema.Form;
import dev.wharfinger.internal.kubernetes.StructuralSchema.Rule;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.type.ListSemantics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema in a CustomResourceDefinition ({@code openAPIV3Schema}). What cannot be read is
 * told and then taken as not said.
 */
public final class SchemaReader {
  private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
  private static final String VALIDATIONS = "x-kubernetes-validations";
  private static final String LIST_TYPE = "x-kubernetes-list-type";
  private static final String LIST_KEYS = "x-kubernetes-list-map-keys";

  private static final Map<String, Form> FORMS =
      Map.of(
          "object", Form.OBJECT,
          "array", Form.ARRAY,
          "string", Form.STRING,
          "number", Form.NUMBER,
          "integer", Form.INTEGER,
          "boolean", Form.BOOLEAN);

  private final Dialect dialect;
  private final Consumer<ReadProblem> problems;

  private SchemaReader(Dialect dialect, Consumer<ReadProblem> problems) {
    this.dialect = dialect;
    this.problems = problems;
  }

  /**
   * Reads a schema.
   *
   * @param dialect how the text around the schema is read
   * @param problems is told what is no part of a schema
   */
  public static StructuralSchema read(
      RawNode raw, Dialect dialect, Consumer<ReadProblem> problems) {
    return new SchemaReader(dialect, problems).schema(raw);
  }

  private StructuralSchema schema(RawNode raw) {
    Map<String, RawNode> keys = mapping("a schema", raw);
    RawNode format = keys.get("format");
    RawNode items = keys.get("items");
    RawNode initial = keys.get("default");
    return new StructuralSchema(
        form(keys),
        format == null ? "" : text("`format`", format),
        flag("nullable", keys),
        flag("x-kubernetes-embedded-resource", keys),
        flag(PRESERVE, keys),
        properties(keys),
        new HashSet<>(texts("required", keys)),
        values(keys),
        items == null ? null : schema(items),
        list(keys),
        initial == null ? null : new StructuralSchema.Initial(initial, dialect),
        rules(keys));
  }

  private List<Rule> rules(Map<String, RawNode> keys) {
    List<Rule> rules = new ArrayList<>();
    RawNode raw = keys.get(VALIDATIONS);
    if (raw != null && raw.target() instanceof RawSequence sequence) {
      for (RawNode item : sequence.items()) {
        Map<String, RawNode> rule = mapping("each of `" + VALIDATIONS + "`", item);
        RawNode message = rule.get("message");
        RawNode expression = rule.get("rule");
        if (expression != null && expression.target() instanceof RawScalar scalar) {
          rules.add(
              new Rule(
                  scalar,
                  message == null ? "" : text("`message`", message),
                  flag("optionalOldSelf", rule)));
        } else {
          tell("each of `" + VALIDATIONS + "` has to have a `rule`", item);
        }
      }
    } else if (raw != null) {
      tell("`" + VALIDATIONS + "` has to be a list", raw);
    }
    return rules;
  }

  private Form form(Map<String, RawNode> keys) {
    if (flag("x-kubernetes-int-or-string", keys)) {
      return Form.INT_OR_STRING;
    }
    RawNode raw = keys.get("type");
    if (raw == null) {
      return Form.ANY;
    }
    String type = text("`type`", raw);
    if (!type.isEmpty() && !FORMS.containsKey(type)) {
      tell("`type` is `" + type + "`, which no schema of a custom resource has", raw);
    }
    return FORMS.getOrDefault(type, Form.ANY);
  }

  private Map<String, StructuralSchema> properties(Map<String, RawNode> keys) {
    Map<String, StructuralSchema> properties = new LinkedHashMap<>();
    RawNode raw = keys.get("properties");
    if (raw != null) {
      mapping("`properties`", raw).forEach((name, part) -> properties.put(name, schema(part)));
    }
    return properties;
  }

  /** {@code additionalProperties} may be a bool too, which says nothing of the values. */
  private @Nullable StructuralSchema values(Map<String, RawNode> keys) {
    RawNode raw = keys.get("additionalProperties");
    return raw == null || scalar(raw) instanceof Boolean ? null : schema(raw);
  }

  private ListSemantics list(Map<String, RawNode> keys) {
    RawNode raw = keys.get(LIST_TYPE);
    String type = raw == null ? "" : text("`" + LIST_TYPE + "`", raw);
    if (type.equals("set")) {
      return new ListSemantics.SetOfElements();
    }
    if (type.equals("map")) {
      return new ListSemantics.MapOfElements(texts(LIST_KEYS, keys));
    }
    if (raw != null && !type.isEmpty() && !type.equals("atomic")) {
      String message = "`%s` is `%s`, and may be `atomic`, `set` or `map`";
      tell(message.formatted(LIST_TYPE, type), raw);
    }
    return new ListSemantics.Atomic();
  }

  private Map<String, RawNode> mapping(String what, RawNode raw) {
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

  private boolean flag(String key, Map<String, RawNode> keys) {
    RawNode raw = keys.get(key);
    Object value = raw == null ? null : scalar(raw);
    if (raw != null && value != null && !(value instanceof Boolean)) {
      tell("`" + key + "` has to be true or false", raw);
    }
    return Boolean.TRUE.equals(value);
  }

  private List<String> texts(String key, Map<String, RawNode> keys) {
    List<String> texts = new ArrayList<>();
    RawNode raw = keys.get(key);
    if (raw != null && raw.target() instanceof RawSequence sequence) {
      sequence.items().forEach(item -> texts.add(text("each of `" + key + "`", item)));
    } else if (raw != null) {
      tell("`" + key + "` has to be a list", raw);
    }
    return texts;
  }

  private String text(String what, RawNode raw) {
    Object value = scalar(raw);
    if (value instanceof String text) {
      return text;
    }
    tell(what + " has to be text", raw);
    return "";
  }

  private @Nullable Object scalar(RawNode raw) {
    try {
      return raw.target() instanceof RawScalar scalar ? dialect.scalar(scalar) : raw;
    } catch (Dialect.NotAValueException e) {
      problems.accept(e.problem());
      return null;
    }
  }

  private void tell(String message, RawNode raw) {
    problems.accept(ReadProblem.error("bad-schema", message, raw.start(), raw.end()));
  }
}
