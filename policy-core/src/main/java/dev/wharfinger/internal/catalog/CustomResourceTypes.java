package dev.wharfinger.internal.catalog;

import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.kubernetes.PodTemplatePath;
import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.kubernetes.StructuralSchema.Form;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes types of custom resources. What looks like pods by its schema is read as pods, so that
 * policies on containers and workloads look at it, too.
 */
public final class CustomResourceTypes {
  private static final Absence EMPTY = new Absence.Empty();
  private static final Absence REQUIRED = new Absence.Required();
  private static final Absence NO_DEFAULT =
      new Absence.Guarded("its schema names no default", null);
  private static final Absence FILLED_IN =
      new Absence.Guarded("only the defaulted view has the default of its schema", null);

  private final Catalog base;
  private final Catalog.Builder builder;
  private final Set<String> replaced;
  private final List<ObjectType> types = new ArrayList<>();

  private CustomResourceTypes(Catalog base, Catalog.Builder builder, Set<String> replaced) {
    this.replaced = replaced;
    this.base = base;
    this.builder = builder;
  }

  /** Adds the types of a catalog, without its functions, and those of further resources. */
  public static void addTo(Catalog.Builder builder, Catalog base, List<CustomResource> resources) {
    Set<String> replaced = replaced(base, resources);
    Set<String> left = new HashSet<>(replaced);
    left.addAll(CommonTypes.NAMES);
    builder.addTypes(base, left);
    CustomResourceTypes types = new CustomResourceTypes(base, builder, replaced);
    base.typeNames().stream()
        .filter(name -> !replaced.contains(name))
        .flatMap(name -> base.type(name).stream())
        .filter(ObjectType.class::isInstance)
        .forEach(type -> types.types.add((ObjectType) type));
    resources.forEach(types::add);
    CommonTypes.addTo(builder, types.types);
  }

  /** The types of kinds of which nothing was known but where their pods are. */
  private static Set<String> replaced(Catalog base, List<CustomResource> resources) {
    Set<String> replaced = new HashSet<>();
    for (CustomResource resource : resources) {
      base.kind(resource.group() + "/" + PodTemplatePath.ANY_VERSION, resource.kind())
          .map(ObjectType::displayName)
          .ifPresent(
              name ->
                  base.typeNames().stream()
                      .filter(other -> other.equals(name) || other.startsWith(name + "."))
                      .forEach(replaced::add));
    }
    return replaced;
  }

  private void add(CustomResource resource) {
    for (CustomResource.Version version : resource.versions()) {
      ObjectType.Kind kind =
          new ObjectType.Kind(
              resource.group(),
              version.name(),
              resource.kind(),
              resource.namespaced(),
              resource.plural());
      // What is known by hand says more than a schema does.
      Optional<ObjectType> known = base.kind(kind.apiVersion(), kind.name());
      if (known.filter(type -> !replaced.contains(type.displayName())).isEmpty()) {
        resource(kind, version.schema());
      }
    }
  }

  private void resource(ObjectType.Kind kind, StructuralSchema schema) {
    String name = freeName(kind);
    ObjectType type = declare(name, kind, schema);
    List<Field> fields = new ArrayList<>();
    add(fields, "apiVersion", Scalar.STRING, EMPTY);
    add(fields, "kind", Scalar.STRING, EMPTY);
    add(fields, "metadata", base.type("kubernetes.ObjectMeta").orElse(Scalar.DYN), EMPTY);
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(property.getKey()))) {
        add(fields, name, schema, property.getKey(), property.getValue());
      }
    }
    builder.define(type, fields);
  }

  private ObjectType declare(String name, ObjectType.@Nullable Kind kind, StructuralSchema schema) {
    ObjectType type = builder.declare(name, name, kind, schema);
    types.add(type);
    return type;
  }

  private String freeName(ObjectType.Kind kind) {
    String label = kind.group().replaceFirst("\\..*", "");
    // the short names are for kinds of which more is known than where their pods are
    boolean known = !kind.version().equals(PodTemplatePath.ANY_VERSION);
    List<String> names = new ArrayList<>();
    if (known) {
      names.add(kind.name());
    }
    if (!meansAnother(label, kind)) {
      names.add(label + "." + kind.name());
      if (known) {
        names.add(label + "." + kind.version() + "." + kind.name());
      }
    }
    names.add(kind.group() + "." + kind.name());
    names.add(kind.group() + "." + kind.version() + "." + kind.name());
    return names.stream()
        .map("kubernetes."::concat)
        .filter(name -> builder.type(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Whether readers would take the name for a kind of Kubernetes, as {@code apps.StatefulSet}. */
  private boolean meansAnother(String label, ObjectType.Kind kind) {
    return types.stream()
        .flatMap(type -> type.kind().stream())
        .anyMatch(
            other ->
                other.name().equals(kind.name())
                    && !other.group().equals(kind.group())
                    && (other.group() + ".").startsWith(label + "."));
  }

  private void add(
      List<Field> fields,
      String owner,
      StructuralSchema schema,
      String name,
      StructuralSchema part) {
    Type type = type(owner + "." + name, part);
    add(fields, name, type, absence(schema.required().contains(name), part, type));
  }

  private static void add(List<Field> fields, String name, Type type, Absence absence) {
    fields.add(new Field(name, fields.size(), type, absence, List.of()));
  }

  private static Absence absence(boolean required, StructuralSchema part, Type type) {
    Optional<Object> initial = initial(part, type);
    if (initial.isPresent()) {
      return new Absence.Default(initial.get());
    }
    if (required) {
      return REQUIRED;
    }
    boolean holdsOthers =
        type instanceof ObjectType || type instanceof ListType || type instanceof MapType;
    if (holdsOthers) {
      return EMPTY;
    }
    return part.initial() == null ? NO_DEFAULT : FILLED_IN;
  }

  /** What the API server fills in, where that is a plain value of the type. */
  private static Optional<Object> initial(StructuralSchema part, Type type) {
    if (part.initial() == null || !(part.initial().raw().target() instanceof RawScalar scalar)) {
      return Optional.empty();
    }
    try {
      Object value = part.initial().dialect().scalar(scalar);
      boolean fits =
          (type == Scalar.BOOL && value instanceof Boolean)
              || (type == Scalar.INT && value instanceof Long)
              || (type == Scalar.STRING && value instanceof String);
      return fits ? Optional.ofNullable(value) : Optional.empty();
    } catch (Dialect.NotAValueException e) {
      return Optional.empty(); // told when the schema was read
    }
  }

  private Type type(String name, StructuralSchema schema) {
    return switch (schema.form()) {
      case OBJECT -> object(name, schema);
      case ARRAY -> new ListType(schema.items() == null ? Scalar.DYN : type(name, schema.items()));
      case STRING -> text(schema.format());
      case NUMBER -> Scalar.DOUBLE;
      case INTEGER -> Scalar.INT;
      case BOOLEAN -> Scalar.BOOL;
      case INT_OR_STRING -> Scalar.INT_OR_STRING;
      case ANY -> Scalar.DYN;
    };
  }

  private static Type text(String format) {
    return switch (format) {
      case "byte" -> Scalar.BYTES;
      case "date-time" -> Scalar.TIMESTAMP;
      default -> Scalar.STRING;
    };
  }

  private Type object(String name, StructuralSchema schema) {
    if (schema.values() != null) {
      return new MapType(Scalar.STRING, type(name, schema.values()));
    }
    if (schema.properties().isEmpty()) {
      return new MapType(Scalar.STRING, Scalar.DYN);
    }
    Optional<Type> pods = podType(schema);
    if (pods.isPresent()) {
      return pods.get();
    }
    ObjectType type = declare(name, null, schema);
    List<Field> fields = new ArrayList<>();
    schema.properties().forEach((key, part) -> add(fields, name, schema, key, part));
    builder.define(type, fields);
    return type;
  }

  private Optional<Type> podType(StructuralSchema schema) {
    StructuralSchema spec = schema.properties().get("spec");
    return spec != null && holdsContainers(spec)
        ? base.type("kubernetes.PodTemplateSpec")
        : Optional.empty();
  }

  private static boolean holdsContainers(StructuralSchema spec) {
    StructuralSchema containers = spec.properties().get("containers");
    return containers != null
        && containers.form() == Form.ARRAY
        && containers.items() != null
        && containers.items().properties().containsKey("image");
  }
}
