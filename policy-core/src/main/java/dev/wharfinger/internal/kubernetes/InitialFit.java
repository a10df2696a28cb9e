package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.kubernetes.StructuralSchema.Form;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a default does not fit the schema that it is in, which an API server refuses ({@code
 * pkg/apiserver/schema/defaulting/validation.go} of apiextensions-apiserver).
 */
final class InitialFit {
  private static final Set<String> OF_RESOURCES = Set.of("apiVersion", "kind", "metadata");

  private final SchemaKeys reader;
  private boolean fits = true;

  private InitialFit(SchemaKeys reader) {
    this.reader = reader;
  }

  /** Whether a default fits; what does not is told. */
  static boolean check(SchemaKeys reader, StructuralSchema schema, RawNode initial) {
    InitialFit fit = new InitialFit(reader);
    fit.value("the default", schema, initial);
    return fit.fits;
  }

  private void value(String what, StructuralSchema schema, RawNode raw) {
    RawNode target = raw.target();
    if (target instanceof RawScalar) {
      scalar(what, schema, raw, reader.scalar(target));
    } else if (target instanceof RawMapping) {
      if (schema.form() == Form.OBJECT) {
        object(schema, raw);
      } else if (schema.form() != Form.ANY) {
        tell(what + " is a map, and has to be " + wanted(schema.form()), raw);
      }
    } else if (target instanceof RawSequence sequence) {
      StructuralSchema items = schema.items();
      if (schema.form() == Form.ARRAY && items != null) {
        sequence.items().forEach(item -> value("an element of the default", items, item));
      } else if (schema.form() != Form.ARRAY && schema.form() != Form.ANY) {
        tell(what + " is a list, and has to be " + wanted(schema.form()), raw);
      }
    }
  }

  private void object(StructuralSchema schema, RawNode raw) {
    Map<String, RawNode> given = reader.mapping("the default", raw);
    given.forEach((name, value) -> property(schema, name, value));
    for (String required : schema.required()) {
      StructuralSchema part = schema.properties().get(required);
      if (!given.containsKey(required) && (part == null || part.initial() == null)) {
        tell("the default lacks `" + required + "`, which is required", raw);
      }
    }
  }

  /** What the schema does not have would be dropped; a schema without properties may be a map. */
  private void property(StructuralSchema schema, String name, RawNode value) {
    StructuralSchema part = schema.below(name).orElse(null);
    if (part != null) {
      value("`" + name + "` in the default", part, value);
    } else if (!schema.open()
        && !schema.properties().isEmpty()
        && !(schema.embeddedResource() && OF_RESOURCES.contains(name))) {
      tell("the default has `" + name + "`, which its schema does not have", value);
    }
  }

  private void scalar(String what, StructuralSchema schema, RawNode raw, @Nullable Object value) {
    if (value == null) {
      if (!schema.nullable() && schema.initial() == null && schema.form() != Form.ANY) {
        tell(what + " is null, and has to be " + wanted(schema.form()), raw);
      }
    } else if (!fits(schema.form(), value)) {
      tell(what + " is `" + value + "`, and has to be " + wanted(schema.form()), raw);
    }
  }

  private static boolean fits(Form form, Object value) {
    return switch (form) {
      case STRING -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case INTEGER ->
          value instanceof Long
              || value instanceof BigInteger
              || (value instanceof Double number && number == Math.rint(number));
      case BOOLEAN -> value instanceof Boolean;
      case INT_OR_STRING -> value instanceof Long || value instanceof String;
      case OBJECT, ARRAY -> false;
      case ANY -> true;
    };
  }

  private static String wanted(Form form) {
    return switch (form) {
      case OBJECT -> "a map";
      case ARRAY -> "a list";
      case STRING -> "text";
      case NUMBER -> "a number";
      case INTEGER -> "an integer";
      case BOOLEAN -> "true or false";
      case INT_OR_STRING -> "an integer or text";
      case ANY -> "anything";
    };
  }

  private void tell(String message, RawNode raw) {
    fits = false;
    reader.tell(message, raw);
  }
}
