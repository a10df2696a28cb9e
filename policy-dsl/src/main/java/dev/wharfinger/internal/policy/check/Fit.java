package dev.wharfinger.internal.policy.check;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;

/** Which values may be written where. */
final class Fit {
  private Fit() {}

  /** Whether a field of a type may be given whatever an expression of another gives. */
  static boolean isWritable(Type value, Type field) {
    if (field == Scalar.DYN || value.equals(field)) {
      return true;
    }
    if (field instanceof EnumType values) {
      return value instanceof EnumType choice && values.values().containsAll(choice.values());
    }
    if (field instanceof ListType list) {
      return value instanceof ListType other && isWritable(other.element(), list.element());
    }
    if (field instanceof MapType map) {
      return value instanceof MapType other && isWritable(other.value(), map.value());
    }
    if (field == Scalar.INT_OR_STRING) {
      return value == Scalar.INT || isText(value);
    }
    if (field == Scalar.DOUBLE) {
      return value == Scalar.INT;
    }
    return field == Scalar.STRING && isText(value);
  }

  private static boolean isText(Type type) {
    return type == Scalar.STRING || type instanceof EnumType;
  }
}
