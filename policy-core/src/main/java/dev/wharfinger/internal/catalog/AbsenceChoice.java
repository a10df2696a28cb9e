package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Set;

/** Gives each field its one meaning of absence: the row that it has, else what its shape tells. */
final class AbsenceChoice {
  private static final Absence EMPTY = new Absence.Empty();
  private static final Absence REQUIRED = new Absence.Required();
  private static final Absence FALSE = new Absence.Default(false);
  private static final Absence ZERO = new Absence.Default(0L);
  private static final Absence ZERO_DOUBLE = new Absence.Default(0.0);
  private static final Absence UNION =
      new Absence.Guarded("another of several alternatives may be set", null);
  private static final Absence DOCUMENTED =
      new Absence.Guarded("its default is documented, but not always applied", null);
  private static final Absence UNSET =
      new Absence.Guarded("not set is not the same as empty or zero", null);
  private static final Absence NO_DEFAULT = new Absence.Guarded("it has no default", null);

  /** What every resource has, whoever defines its kind. */
  private static final Set<String> HEADER = Set.of("apiVersion", "kind", "metadata");

  private final AbsenceTable rows;

  AbsenceChoice(AbsenceTable rows) {
    this.rows = rows;
  }

  Absence of(Definition definition, Property property, Type type, FieldFacts facts) {
    Absence row = rows.rowOrNull(definition.id(), property.name());
    if (row instanceof Absence.Default value) {
      return typed(value, type);
    }
    if (row != null) {
      return row;
    }
    if (property.required()) {
      return REQUIRED;
    }
    return definition.kindOrNull() != null && HEADER.contains(property.name())
        ? EMPTY
        : fallback(type, facts);
  }

  /**
   * The meaning of absence for a field that no row speaks of. Only where the server itself cannot
   * tell absent from the zero value, and nothing is documented, is the zero value read.
   */
  private static Absence fallback(Type type, FieldFacts facts) {
    if (facts.union()) {
      return UNION;
    }
    if (type instanceof ListType || type instanceof MapType) {
      return EMPTY;
    }
    if (facts.pointer()) {
      return UNSET;
    }
    if (facts.documented()) {
      return DOCUMENTED;
    }
    if (type instanceof ObjectType || type == Scalar.STRING) {
      return EMPTY;
    }
    if (type == Scalar.BOOL) {
      return FALSE;
    }
    if (type == Scalar.INT) {
      return ZERO;
    }
    return type == Scalar.DOUBLE ? ZERO_DOUBLE : NO_DEFAULT;
  }

  private static Absence typed(Absence.Default row, Type type) {
    String text = row.value().toString();
    if (type == Scalar.BOOL && (text.equals("true") || text.equals("false"))) {
      return new Absence.Default(Boolean.valueOf(text));
    }
    if (type == Scalar.INT) {
      return new Absence.Default(Long.valueOf(text));
    }
    if (type == Scalar.QUANTITY) {
      return new Absence.Default(Quantity.parse(text));
    }
    if (type == Scalar.INT_OR_STRING) {
      boolean isNumber = text.chars().allMatch(Character::isDigit) && !text.isEmpty();
      return new Absence.Default(isNumber ? Long.valueOf(text) : text);
    }
    if (type == Scalar.STRING
        || (type instanceof EnumType values && values.values().contains(text))) {
      return row;
    }
    throw new IllegalArgumentException(
        "`" + text + "` is no default for a field of type `" + type.displayName() + "`");
  }
}
