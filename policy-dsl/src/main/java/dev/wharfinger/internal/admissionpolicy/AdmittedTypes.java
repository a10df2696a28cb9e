package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of a catalog as expressions in a cluster meet them: an absent field has no value to
 * read, whatever its absence means, and quantities and times are text.
 */
final class AdmittedTypes {
  static final Absence ALWAYS_THERE = new Absence.Required();
  static final Absence FAILS = new Absence.Guarded("the expression fails", null);

  private final Catalog.Builder builder = Catalog.builder();
  private final Map<ObjectType, ObjectType> known = new HashMap<>();
  private final Defaults defaults;

  /**
   * The types of one cluster.
   *
   * @param defaults what its servers put into objects before policies see them
   */
  AdmittedTypes(Defaults defaults) {
    this.defaults = defaults;
  }

  /** The same type, as a cluster has it. */
  ObjectType of(ObjectType type) {
    ObjectType admitted = known.get(type);
    if (admitted == null) {
      admitted = builder.declare(type.displayName(), type.id(), type.kind().orElse(null));
      known.put(type, admitted);
      List<Field> fields = new ArrayList<>(type.fields().size());
      for (Field field : type.fields()) {
        boolean present =
            field.absence() instanceof Absence.Required || defaults.fillsAlways(type, field);
        fields.add(
            new Field(
                field.name(),
                field.slot(),
                of(field.type()),
                present ? ALWAYS_THERE : FAILS,
                List.of()));
      }
      builder.define(admitted, fields);
    }
    return admitted;
  }

  private Type of(Type type) {
    if (type instanceof ObjectType object) {
      return of(object);
    }
    if (type instanceof ListType list) {
      return new ListType(of(list.element()));
    }
    if (type instanceof MapType map) {
      return new MapType(map.key(), of(map.value()));
    }
    return type == Scalar.QUANTITY || type == Scalar.TIMESTAMP || type == Scalar.IMAGE_REFERENCE
        ? Scalar.STRING
        : type;
  }
}
