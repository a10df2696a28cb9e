package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema and the type that validations see ({@code pkg/cel/common/schemas.go} of the API server).
 * These types are not those of the catalog: an absent field is an error, whatever it may mean.
 */
public final class SchemaType {
  private static final Absence ALWAYS = new Absence.Required();
  private static final Absence MAY_LACK =
      new Absence.Guarded("the validation fails, and the resource is refused", null);

  private final StructuralSchema schema;
  private final @Nullable Type type;
  private final Map<String, SchemaType> properties;
  private final @Nullable SchemaType element;

  private SchemaType(
      StructuralSchema schema,
      @Nullable Type type,
      Map<String, SchemaType> properties,
      @Nullable SchemaType element) {
    this.schema = schema;
    this.type = type;
    this.properties = properties;
    this.element = element;
  }

  /**
   * The type of a custom resource.
   *
   * @param name what messages call it, as its kind
   */
  public static SchemaType ofResource(StructuralSchema schema, String name) {
    return of(schema.asResource(), name);
  }

  /**
   * The type of a value within a custom resource.
   *
   * @param name what messages call it, if it is an object
   */
  public static SchemaType ofPart(StructuralSchema schema, String name) {
    return of(schema.embeddedResource() ? schema.asResource() : schema, name);
  }

  private static SchemaType of(StructuralSchema schema, String name) {
    return switch (schema.form()) {
      case OBJECT ->
          schema.values() == null ? object(schema, name) : map(schema, schema.values(), name);
      case ARRAY -> list(schema, name);
      default -> new SchemaType(schema, scalar(schema), Map.of(), null);
    };
  }

  private static @Nullable Type scalar(StructuralSchema schema) {
    return switch (schema.form()) {
      case STRING -> text(schema.format());
      case NUMBER -> Scalar.DOUBLE;
      case INTEGER -> Scalar.INT;
      case BOOLEAN -> Scalar.BOOL;
      case INT_OR_STRING -> Scalar.DYN;
      case OBJECT, ARRAY, ANY -> null;
    };
  }

  private static Type text(String format) {
    return switch (format) {
      case "byte" -> Scalar.BYTES;
      case "duration" -> Scalar.DURATION;
      case "date", "date-time" -> Scalar.TIMESTAMP;
      default -> Scalar.STRING;
    };
  }

  /** Elements of which nothing is said make a list of which nothing is said. */
  private static SchemaType list(StructuralSchema schema, String name) {
    SchemaType items = schema.items() == null ? null : ofPart(schema.items(), name + "[]");
    Type type =
        items == null || items.type == null ? null : new ListType(items.type, schema.list());
    return new SchemaType(schema, type, Map.of(), items);
  }

  private static SchemaType map(StructuralSchema schema, StructuralSchema of, String name) {
    SchemaType values = ofPart(of, name + "[]");
    Type type = values.type == null ? null : new MapType(Scalar.STRING, values.type);
    return new SchemaType(schema, type, Map.of(), values);
  }

  private static SchemaType object(StructuralSchema schema, String name) {
    Map<String, SchemaType> properties = new LinkedHashMap<>();
    List<Field> fields = new ArrayList<>();
    schema
        .properties()
        .forEach(
            (property, part) -> {
              SchemaType typed = ofPart(part, name + "." + property);
              properties.put(property, typed);
              if (typed.type != null) {
                boolean always = schema.required().contains(property) || part.initial() != null;
                fields.add(
                    new Field(
                        property,
                        fields.size(),
                        typed.type,
                        always ? ALWAYS : MAY_LACK,
                        List.of(),
                        PropertyNames.accessors(property)));
              }
            });
    Catalog.Builder types = Catalog.builder();
    ObjectType type = types.declare(name, name, null);
    types.define(type, fields);
    return new SchemaType(schema, type, properties, null);
  }

  /** The schema, with what each resource has if it is one. */
  public StructuralSchema schema() {
    return schema;
  }

  /** What validations see; empty if they may not look at it. */
  public Optional<Type> type() {
    return Optional.ofNullable(type);
  }

  /** What stands under a name in the file; empty if the schema does not tell. */
  public Optional<SchemaType> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** The properties of an object, in the order of the schema. */
  public Map<String, SchemaType> properties() {
    return properties;
  }

  /** What the elements of a list or the values of a map are; empty if that is not said. */
  public Optional<SchemaType> element() {
    return Optional.ofNullable(element);
  }
}
