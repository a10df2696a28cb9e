package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What it means that a field is not there, by the way it is asked for. */
public final class AbsentField {
  private AbsentField() {}

  /** The value of a plain read: what absence means, or an unknown or a fault. */
  public static Object asValue(ObjectType owner, Field field) {
    if (field.absence() instanceof Absence.Default absence) {
      return absence.value();
    }
    if (field.absence() instanceof Absence.NotKnown absence) {
      return new Unknown(absence.reason());
    }
    Object empty = field.absence() instanceof Absence.Empty ? empty(field.type()) : null;
    return empty == null ? Faults.absentField(owner, field.name()) : empty;
  }

  /** The content of an optional read: {@link Absent#ABSENT}, or an unknown. */
  public static Object asOptional(Field field) {
    return field.absence() instanceof Absence.NotKnown absence
        ? new Unknown(absence.reason())
        : Absent.ABSENT;
  }

  /** The answer of {@code has()}: false, or an unknown. */
  public static Object asPresence(Field field) {
    return field.absence() instanceof Absence.NotKnown absence
        ? new Unknown(absence.reason())
        : false;
  }

  private static @Nullable Object empty(Type type) {
    if (type instanceof ObjectType object) {
      return ObjectNode.empty(object);
    }
    if (type instanceof ListType) {
      return List.of();
    }
    if (type instanceof MapType) {
      return Map.of();
    }
    if (type == Scalar.BYTES) {
      return new byte[0];
    }
    return type == Scalar.STRING || type instanceof EnumType ? "" : null;
  }
}
