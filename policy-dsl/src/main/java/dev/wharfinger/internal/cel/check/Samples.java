package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;

/** Values to propose in help. */
final class Samples {
  private Samples() {}

  /** A value for where there is none, as text; an ellipsis if there is no obvious one. */
  static String fallback(Type type) {
    if (type instanceof ListType) {
      return "[]";
    }
    if (type instanceof MapType) {
      return "{}";
    }
    if (type instanceof EnumType || type == Scalar.STRING) {
      return "''";
    }
    if (type == Scalar.BOOL) {
      return "false";
    }
    if (type == Scalar.INT) {
      return "0";
    }
    return type == Scalar.QUANTITY ? "quantity('0')" : "...";
  }
}
