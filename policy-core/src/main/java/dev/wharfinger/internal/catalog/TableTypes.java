package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes types of the definitions of a {@link Schema}. */
final class TableTypes {
  private final Catalog.Builder builder;
  private final FactTable facts;
  private final AbsenceChoice absences;
  private final Map<String, ObjectType> types = new LinkedHashMap<>();
  private final IdentityHashMap<Type, ListType> lists = new IdentityHashMap<>();
  private final IdentityHashMap<Type, MapType> maps = new IdentityHashMap<>();

  TableTypes(Catalog.Builder builder, FactTable facts, AbsenceTable absences) {
    this.builder = builder;
    this.facts = facts;
    this.absences = new AbsenceChoice(absences);
  }

  /**
   * Adds the types of a schema.
   *
   * @param names what policies call them
   * @return the types by the ids of their definitions, in the order of the schema
   */
  Map<String, ObjectType> add(Schema schema, Function<Definition, String> names) {
    for (Definition definition : schema.definitions().values()) {
      types.put(
          definition.id(),
          builder.declare(names.apply(definition), definition.id(), definition.kindOrNull()));
    }
    schema.definitions().values().forEach(this::define);
    return types;
  }

  private void define(Definition definition) {
    List<Field> fields = new ArrayList<>(definition.properties().size());
    for (Property property : definition.properties()) {
      FieldFacts known = facts.of(definition.id(), property.name());
      Type type = type(property.shape(), known.valuesOrNull());
      try {
        fields.add(
            new Field(
                property.name(),
                fields.size(),
                type,
                absences.of(definition, property, type, known),
                property.listMapKeys(),
                List.of(property.name()),
                property.documentation()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            definition.id() + "." + property.name() + ": " + e.getMessage(), e);
      }
    }
    ObjectType type = typeOf(definition.id());
    builder.document(type, definition.documentation()).define(type, fields);
  }

  private Type type(Shape shape, @Nullable EnumType values) {
    if (shape instanceof Shape.ListOf list) {
      return lists.computeIfAbsent(type(list.element(), values), ListType::new);
    }
    if (shape instanceof Shape.MapOf map) {
      return maps.computeIfAbsent(
          type(map.value(), values), value -> new MapType(Scalar.STRING, value));
    }
    if (shape instanceof Shape.Ref ref) {
      return typeOf(ref.id());
    }
    Scalar scalar = ((Shape.Plain) shape).type();
    return values != null && scalar == Scalar.STRING ? values : scalar;
  }

  private ObjectType typeOf(String id) {
    ObjectType type = types.get(id);
    if (type == null) {
      throw new IllegalArgumentException("`" + id + "` is not defined");
    }
    return type;
  }
}
