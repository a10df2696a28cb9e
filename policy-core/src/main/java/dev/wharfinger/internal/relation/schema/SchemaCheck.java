package dev.wharfinger.internal.relation.schema;

import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares one resource with its type, as API servers do that are asked for strict validation of
 * fields (Kubernetes, apimachinery, {@code serializer/json}, strict decoding), and as they validate
 * what is required and which values there are.
 */
final class SchemaCheck {
  private static final int MOST_VALUES = 8;

  private final List<Problem> problems = new ArrayList<>();
  private final boolean comparable;
  private boolean rendered = true;

  private SchemaCheck(boolean comparable) {
    this.comparable = comparable;
  }

  /** The problems of a resource in the order of its text; none of what has yet to be rendered. */
  static List<Problem> of(ObjectNode resource) {
    SchemaCheck check = new SchemaCheck(isReadAsItself(resource));
    check.object(resource);
    return check.rendered ? check.problems : List.of();
  }

  /** Versions that are no longer served are read as others, and kinds without a schema as such. */
  private static boolean isReadAsItself(ObjectNode resource) {
    Object apiVersion = resource.get("apiVersion");
    return resource.type().kind().filter(kind -> kind.apiVersion().equals(apiVersion)).isPresent();
  }

  private void object(ObjectNode object) {
    ObjectType type = object.type();
    for (Dialect.Property property : properties(object)) {
      Optional<Field> field = type.field(property.name());
      if (field.isPresent()) {
        value(object, field.get().type(), property.name(), object.slot(field.get().slot()));
      } else if (comparable && !isOpen(type)) {
        unknownField(object, property.name());
      }
    }
    if (comparable) {
      for (Field field : type.fields()) {
        if (field.absence() instanceof Absence.Required && !object.has(field.slot())) {
          String message =
              "`%s` lacks `%s`, which is required".formatted(shortName(type), field.name());
          tell("missing-field", message, object, field.name());
        }
      }
    }
  }

  /** What a schema leaves open is kept, and may be anything. */
  private static boolean isOpen(ObjectType type) {
    return type.definition(StructuralSchema.class).filter(StructuralSchema::open).isPresent();
  }

  private void value(BoundNode owner, Type type, Object key, @Nullable Object value) {
    if (value instanceof Fault fault) {
      // the reader of a template tells it once, and there is one thing to do about all of it
      rendered &= !fault.code().equals("not-rendered");
      tell(fault.code(), fault.message(), owner, key);
    } else if (type instanceof EnumType values && value instanceof String text) {
      if (comparable && !values.values().contains(text)) {
        badValue(owner, values, key, text);
      }
    } else if (value instanceof ObjectNode object) {
      object(object);
    } else if (value instanceof ListNode list) {
      Type element = list.type().element();
      for (int i = 0; i < list.size(); i++) {
        value(list, element, i, list.get(i));
      }
    } else if (value instanceof MapNode map) {
      properties(map);
      Type element = map.type().value();
      for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
        value(map, element, entry.getKey(), entry.getValue());
      }
    }
  }

  /** The entries of what is written as a map; what its reader tells of them is told. */
  private List<Dialect.Property> properties(BoundNode node) {
    if (!(node.raw() instanceof RawMapping mapping) || node.binding() == null) {
      return List.of();
    }
    Dialect.Properties properties = mapping.properties(node.binding().dialect());
    for (ReadProblem problem : properties.problems()) {
      if (problem.level() == ReadProblem.Level.ERROR) {
        tell(problem.code(), problem.message(), node, keyAt(problem.start(), properties));
      }
    }
    return properties.all();
  }

  private static @Nullable String keyAt(int start, Dialect.Properties properties) {
    for (Dialect.Property property : properties.all()) {
      if (property.key().start() == start) {
        return property.name();
      }
    }
    return null;
  }

  private void unknownField(ObjectNode object, String name) {
    List<String> names = object.type().fields().stream().map(Field::name).toList();
    tell(
        "unknown-field",
        "`%s` has no field `%s`%s"
            .formatted(shortName(object.type()), name, suggestion(names, name)),
        object,
        name);
  }

  private void badValue(BoundNode owner, EnumType type, Object key, String text) {
    List<String> values = type.values();
    String wanted =
        values.size() > MOST_VALUES ? "one of " + values.size() + " values" : list(values);
    tell(
        "bad-value",
        "`%s` must be %s, and is `%s`%s".formatted(key, wanted, text, suggestion(values, text)),
        owner,
        key);
  }

  private static String list(List<String> values) {
    String all = "`" + String.join("`, `", values) + "`";
    return values.size() == 1 ? all : "one of " + all;
  }

  private static String suggestion(List<String> names, String written) {
    return DidYouMean.among(names, written)
        .map(name -> "; did you mean `" + name + "`?")
        .orElse("");
  }

  /** The last part of {@code kubernetes.core.Container}, which is what manuals call it. */
  private static String shortName(ObjectType type) {
    String name = type.displayName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void tell(String code, String message, BoundNode node, @Nullable Object key) {
    problems.add(new Problem(code, message, new Place(node, key)));
  }

  /**
   * Something that is wrong.
   *
   * @param code as in {@code unknown-field}
   */
  record Problem(String code, String message, Place place) {}
}
