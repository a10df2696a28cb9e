package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.kubernetes.StructuralSchema.Form;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.type.ListSemantics;
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
  private final SchemaKeys reader;

  private SchemaReader(Dialect dialect, Consumer<ReadProblem> problems) {
    this.dialect = dialect;
    this.reader = new SchemaKeys(dialect, problems);
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
    Map<String, RawNode> keys = reader.mapping("a schema", raw);
    RawNode format = keys.get("format");
    RawNode items = keys.get("items");
    StructuralSchema schema =
        new StructuralSchema(
            form(keys),
            format == null ? "" : reader.text("`format`", format),
            reader.flag("nullable", keys),
            reader.flag("x-kubernetes-embedded-resource", keys),
            reader.flag(PRESERVE, keys),
            properties(keys),
            new HashSet<>(reader.texts("required", keys)),
            values(keys),
            items == null ? null : schema(items),
            list(keys),
            null,
            List.of(),
            reader.list("allOf", keys).stream().map(this::schema).toList());
    return schema.with(initial(keys, schema), new ValidationsReader(reader).read(keys, schema));
  }

  /** A default of null says that there is none. */
  private StructuralSchema.@Nullable Initial initial(
      Map<String, RawNode> keys, StructuralSchema schema) {
    RawNode raw = keys.get("default");
    return raw != null && reader.scalar(raw) != null && InitialFit.check(reader, schema, raw)
        ? new StructuralSchema.Initial(raw, dialect)
        : null;
  }

  private Form form(Map<String, RawNode> keys) {
    if (reader.flag("x-kubernetes-int-or-string", keys)) {
      return Form.INT_OR_STRING;
    }
    RawNode raw = keys.get("type");
    if (raw == null) {
      return Form.ANY;
    }
    String type = reader.text("`type`", raw);
    if (!type.isEmpty() && !FORMS.containsKey(type)) {
      reader.tell("`type` is `" + type + "`, which no schema of a custom resource has", raw);
    }
    return FORMS.getOrDefault(type, Form.ANY);
  }

  private Map<String, StructuralSchema> properties(Map<String, RawNode> keys) {
    Map<String, StructuralSchema> properties = new LinkedHashMap<>();
    RawNode raw = keys.get("properties");
    if (raw != null) {
      reader
          .mapping("`properties`", raw)
          .forEach((name, part) -> properties.put(name, schema(part)));
    }
    return properties;
  }

  /** {@code additionalProperties} may be a bool too, which says nothing of the values. */
  private @Nullable StructuralSchema values(Map<String, RawNode> keys) {
    RawNode raw = keys.get("additionalProperties");
    return raw == null || reader.scalar(raw) instanceof Boolean ? null : schema(raw);
  }

  private ListSemantics list(Map<String, RawNode> keys) {
    RawNode raw = keys.get(LIST_TYPE);
    String type = raw == null ? "" : reader.text("`" + LIST_TYPE + "`", raw);
    if (type.equals("set")) {
      return new ListSemantics.SetOfElements();
    }
    if (type.equals("map")) {
      return new ListSemantics.MapOfElements(reader.texts(LIST_KEYS, keys));
    }
    if (raw != null && !type.isEmpty() && !type.equals("atomic")) {
      String message = "`%s` is `%s`, and may be `atomic`, `set` or `map`";
      reader.tell(message.formatted(LIST_TYPE, type), raw);
    }
    return new ListSemantics.Atomic();
  }
}
