package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.catalog.ZeroValues;
import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the API servers of a version put into the objects that they store.
 *
 * @param version the version of the servers
 */
public record Defaults(Version version) {

  /**
   * Whether a field is never absent from what servers of any version store, since all of them fill
   * it in whatever else the object says.
   */
  public static boolean alwaysFill(ObjectType type, Field field) {
    return isCertain(type, field, DefaultRow::isOfEveryVersion);
  }

  /** Whether servers of some version put something into a field that is absent. */
  public static boolean mayFill(ObjectType type, Field field) {
    return initial(type, field).isPresent()
        || DefaultTable.rows(type).stream().anyMatch(row -> row.field().equals(field.name()));
  }

  /** Whether servers of some version put something into the entry of a map that is absent. */
  public static boolean mayFill(ObjectType type, Field field, String key) {
    return initial(type, field).isPresent()
        || DefaultTable.rows(type).stream()
            .anyMatch(row -> row.field().equals(field.name()) && row.value().mayFill(key));
  }

  /** Whether a field is never absent from what servers of this version store. */
  public boolean fillsAlways(ObjectType type, Field field) {
    return isCertain(type, field, row -> row.appliesIn(version));
  }

  /** What a definition says of a field for which it has a default. */
  private static Optional<StructuralSchema> initial(ObjectType type, Field field) {
    return type.definition(StructuralSchema.class)
        .flatMap(schema -> schema.below(field.name()))
        .filter(part -> part.initial() != null);
  }

  private static boolean isCertain(ObjectType type, Field field, Predicate<DefaultRow> counts) {
    if (initial(type, field).filter(part -> !part.nullable()).isPresent()) {
      return true;
    }
    List<DefaultRow> everyKind =
        type.kind().isPresent() ? DefaultTable.rowsOfEveryKind() : List.of();
    return Stream.concat(everyKind.stream(), DefaultTable.rows(type).stream())
        .anyMatch(
            row -> row.field().equals(field.name()) && row.isCertain(type) && counts.test(row));
  }

  /**
   * Fills what is absent in a new object that nobody else has seen yet.
   *
   * @param object the object
   * @param slots its slots
   */
  public void fill(ObjectNode object, @Nullable Object[] slots) {
    leaveOutZeros(object, slots);
    if (object.type().kind().isPresent()) {
      fill(object, slots, DefaultTable.rowsOfEveryKind());
    }
    fill(object, slots, DefaultTable.rows(object.type()));
  }

  /** What the server cannot tell from absent is absent, be it written or not. */
  private static void leaveOutZeros(ObjectNode object, @Nullable Object[] slots) {
    for (Field field : object.type().fields()) {
      Object value = slots[field.slot()];
      if (value != null && isZero(value) && ZeroValues.areAbsent(object.type(), field)) {
        slots[field.slot()] = null;
      }
    }
  }

  private static boolean isZero(Object value) {
    return (value instanceof Boolean truth && !truth)
        || (value instanceof Long number && number == 0)
        || (value instanceof String text && text.isEmpty());
  }

  private void fill(ObjectNode object, @Nullable Object[] slots, List<DefaultRow> rows) {
    for (DefaultRow row : rows) {
      Field field = object.type().field(row.field()).orElse(null);
      if (field != null && row.appliesIn(version) && row.appliesTo(object, slots[field.slot()])) {
        Object value = row.value().in(object, field, this);
        if (value != null) {
          slots[field.slot()] = value;
        }
      }
    }
  }

  /** An object that the server makes; it has what the server puts into such an object. */
  ObjectNode implied(ObjectType type, BoundNode parent, Object key) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    ObjectNode object = ObjectNode.implied(type, parent, key, slots);
    fill(object, slots);
    return object;
  }
}
