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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes types of a {@link Schema} and the overlays. */
final class KubernetesTypes {
  private final Catalog.Builder builder;
  private final Overlays overlays;
  private final AbsenceChoice absences;
  private final Map<String, ObjectType> types = new LinkedHashMap<>();
  private final IdentityHashMap<Type, ListType> lists = new IdentityHashMap<>();
  private final IdentityHashMap<Type, MapType> maps = new IdentityHashMap<>();

  private KubernetesTypes(Catalog.Builder builder, Overlays overlays) {
    this.builder = builder;
    this.overlays = overlays;
    this.absences = new AbsenceChoice(overlays.absences());
  }

  static void addTo(Catalog.Builder builder, Schema schema, Overlays overlays) {
    new KubernetesTypes(builder, overlays).add(schema);
  }

  private void add(Schema schema) {
    TypeNames names = TypeNames.of(schema.definitions().values(), CommonTypes.NAMES);
    for (Definition definition : schema.definitions().values()) {
      types.put(
          definition.id(),
          builder.declare(names.of(definition), definition.id(), definition.kindOrNull()));
    }
    schema.definitions().values().forEach(this::define);
    CommonTypes.addTo(builder, types.values());
    readRemovedVersions();
  }

  /** A cluster may still serve what Kubernetes has removed since: then its own type is right. */
  private void readRemovedVersions() {
    Set<String> served = new HashSet<>();
    for (ObjectType type : types.values()) {
      type.kind().ifPresent(kind -> served.add(kind.apiVersion() + ' ' + kind.name()));
    }
    for (RemovedVersion version : overlays.removedVersions()) {
      ObjectType type = types.get(version.typeId());
      if (type != null && !served.contains(version.apiVersion() + ' ' + version.kind())) {
        builder.readAs(version.apiVersion(), version.kind(), type);
      }
    }
  }

  private void define(Definition definition) {
    List<Field> fields = new ArrayList<>(definition.properties().size());
    for (Property property : definition.properties()) {
      FieldFacts facts = overlays.facts().of(definition.id(), property.name());
      Type type = type(property.shape(), facts.valuesOrNull());
      try {
        fields.add(
            new Field(
                property.name(),
                fields.size(),
                type,
                absences.of(definition, property, type, facts),
                property.listMapKeys()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            definition.id() + "." + property.name() + ": " + e.getMessage(), e);
      }
    }
    builder.define(typeOf(definition.id()), fields);
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
