package dev.wharfinger.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds every field of a JSON object to its type. */
final class TypedFields {
  private final List<String> misfits = new ArrayList<>();
  private int count;

  /** What does not fit, as {@code spec.x is not known}. */
  List<String> misfits() {
    return misfits;
  }

  /** How many fields there were. */
  int count() {
    return count;
  }

  void check(JsonNode value, Type type, String path) {
    if (type instanceof ObjectType object && value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        count++;
        check(entry.getValue(), object.field(entry.getKey()), path + "." + entry.getKey());
      }
    } else if (type instanceof ListType list && value.isArray()) {
      value.forEach(element -> check(element, list.element(), path + "[]"));
    } else if (type instanceof MapType map && value.isObject()) {
      value.properties().forEach(entry -> check(entry.getValue(), map.value(), path + "{}"));
    } else if (!fits(value, type)) {
      misfits.add(path + " is " + value + " and not of type " + type.displayName());
    }
  }

  private void check(JsonNode value, Optional<Field> field, String path) {
    if (field.isEmpty()) {
      misfits.add(path + " is not known");
    } else {
      check(value, field.get().type(), path);
    }
  }

  private static boolean fits(JsonNode value, Type type) {
    if (value.isNull()) {
      return true;
    }
    if (type instanceof EnumType) {
      return value.isTextual();
    }
    if (!(type instanceof Scalar scalar)) {
      return false;
    }
    return switch (scalar) {
      case DYN -> true;
      case BOOL -> value.isBoolean();
      case INT -> value.isIntegralNumber();
      case DOUBLE -> value.isNumber();
      case STRING, TIMESTAMP -> value.isTextual();
      case QUANTITY, INT_OR_STRING -> value.isTextual() || value.isIntegralNumber();
      default -> false;
    };
  }
}
