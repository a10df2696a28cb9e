package dev.wharfinger.internal.policy.schema;

import static dev.wharfinger.internal.policy.schema.Shapes.any;
import static dev.wharfinger.internal.policy.schema.Shapes.choice;
import static dev.wharfinger.internal.policy.schema.Shapes.described;
import static dev.wharfinger.internal.policy.schema.Shapes.ref;
import static dev.wharfinger.internal.policy.schema.Shapes.strings;
import static dev.wharfinger.internal.policy.schema.Shapes.type;
import static dev.wharfinger.internal.policy.schema.Shapes.when;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.internal.policy.file.BasicParamType;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A parameter of a policy: its default is of the type that it names. */
final class ParamShape {
  private ParamShape() {}

  static ObjectNode param() {
    ObjectNode param =
        Shapes.object(
            PolicyFormat.PARAM_KEYS,
            List.of("type"),
            key -> described(description(key), shape(key)));
    ArrayNode conditions = param.putArray("allOf");
    conditions.add(
        when(
            typeIs(PolicyFormat.ENUM),
            any().set("required", strings(List.of(PolicyFormat.PARAM_VALUES)))));
    conditions.add(when(typeLike("^\\s*list\\("), ofDefault(type("array"))));
    conditions.add(when(typeLike("^\\s*map\\("), ofDefault(type("object"))));
    conditions.add(when(typeLike("^[^(]*$"), ofDefault(type("string", "number", "boolean"))));
    elements()
        .forEach(
            (name, value) ->
                conditions.add(when(typeLike(nested(name)), ofDefault(ref(definition(name))))));
    return param;
  }

  /** A definition for each type without parts: values of it, in lists and maps of any depth. */
  static ObjectNode definitions() {
    ObjectNode definitions = any();
    elements()
        .forEach(
            (name, value) -> {
              ObjectNode self = ref(definition(name));
              ObjectNode orMap =
                  choice(type("object"), any().set("additionalProperties", self), value);
              definitions.set(
                  definition(name), choice(type("array"), any().set("items", self), orMap));
            });
    return definitions;
  }

  private static ObjectNode shape(String key) {
    return switch (key) {
      case "type" -> typeName();
      case "default" -> any();
      case "values" -> Shapes.texts();
      default -> Shapes.text();
    };
  }

  private static ObjectNode typeName() {
    List<String> names = new ArrayList<>(elements().keySet());
    return Shapes.anyOf(
        Shapes.word(PolicyFormat.PARAM_TYPES), typeLikeText(nested(String.join("|", names))));
  }

  private static String nested(String names) {
    return "^\\s*((list|map)\\(\\s*)*(" + names + ")\\s*(\\)\\s*)*$";
  }

  private static Map<String, ObjectNode> elements() {
    Map<String, ObjectNode> shapes = new TreeMap<>();
    for (BasicParamType basic : BasicParamType.values()) {
      shapes.put(basic.text(), value(basic));
    }
    shapes.put(BasicParamType.SEVERITY.text(), Shapes.word(BasicParamType.SEVERITY.values()));
    return shapes;
  }

  private static ObjectNode value(BasicParamType basic) {
    return switch (basic) {
      case BOOL -> type("boolean");
      case INT -> type("integer");
      case DOUBLE -> type("number");
      case STRING, GLOB, DURATION -> type("string");
      case SEMVER -> Shapes.matching(BasicParamType.SEMANTIC_VERSION);
      case QUANTITY -> type("string", "integer");
    };
  }

  private static String definition(String name) {
    return name + "-values";
  }

  private static ObjectNode ofDefault(ObjectNode shape) {
    return any().set("properties", any().set("default", shape));
  }

  private static ObjectNode typeIs(String name) {
    return ofType(any().put("const", name));
  }

  private static ObjectNode typeLike(String pattern) {
    return ofType(typeLikeText(pattern));
  }

  private static ObjectNode typeLikeText(String pattern) {
    return type("string").put("pattern", pattern);
  }

  private static ObjectNode ofType(ObjectNode shape) {
    ObjectNode condition = any().set("properties", any().set("type", shape));
    return condition.set("required", strings(List.of("type")));
  }

  private static String description(String key) {
    return switch (key) {
      case "type" -> "What values of the parameter are; `list(T)` and `map(T)` are of any of them.";
      case "default" -> "The value if none is given; without a default, one must be given.";
      case "description" -> "What the parameter is for.";
      case "values" -> "The values that an `enum` may have.";
      default -> throw new IllegalArgumentException("nothing describes the key `" + key + "`");
    };
  }
}
