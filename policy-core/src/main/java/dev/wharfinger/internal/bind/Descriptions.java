package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;

/** Types and values in the words of somebody who writes manifests. */
final class Descriptions {
  private static final int LONGEST = 40;

  private Descriptions() {}

  static String of(Type type) {
    if (type instanceof Scalar scalar) {
      return of(scalar);
    }
    if (type instanceof ListType) {
      return "a list";
    }
    if (type instanceof MapType) {
      return "a map";
    }
    if (type instanceof EnumType) {
      return "text";
    }
    return type instanceof ObjectType ? "an object" : type.displayName();
  }

  private static String of(Scalar type) {
    return switch (type) {
      case BOOL -> "true or false";
      case INT, UINT -> "an integer";
      case DOUBLE -> "a number";
      case STRING, BYTES -> "text";
      case INT_OR_STRING -> "an integer or text";
      case QUANTITY -> "a quantity as `500m` or `1Gi`";
      case TIMESTAMP -> "a time as `2026-01-31T12:00:00Z`";
      default -> "a value of type " + type.displayName();
    };
  }

  static String ofScalar(Object value, String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    if (value instanceof String) {
      return "the text `" + shown + "`";
    }
    if (value instanceof Boolean) {
      boolean plain = text.equals(value.toString());
      return "`" + shown + (plain ? "`" : "`, which YAML 1.1 reads as " + value);
    }
    return "the number `" + shown + "`";
  }

  static String of(RawNode raw) {
    RawNode target = raw.target();
    if (target instanceof RawMapping) {
      return "a map";
    }
    return target instanceof RawSequence ? "a list" : "a scalar";
  }
}
