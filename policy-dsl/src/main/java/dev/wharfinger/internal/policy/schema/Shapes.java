package dev.wharfinger.internal.policy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Parts of a JSON Schema. They use what editors know, which is little beyond draft-07. */
final class Shapes {
  private Shapes() {}

  /** Anything. */
  static ObjectNode any() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode type(String... types) {
    ObjectNode shape = any();
    return types.length == 1
        ? shape.put("type", types[0])
        : shape.set("type", strings(List.of(types)));
  }

  /** Any scalar but null, since the readers take it as it is written. */
  static ObjectNode text() {
    return type("string", "number", "boolean");
  }

  /** A text or a list of texts. */
  static ObjectNode texts() {
    return type("string", "number", "boolean", "array").set("items", text());
  }

  static ObjectNode word(List<String> words) {
    return any().set("enum", strings(words));
  }

  /** A text that matches from start to end. */
  static ObjectNode matching(Pattern pattern) {
    return type("string").put("pattern", "^(?:" + pattern.pattern() + ")$");
  }

  static ObjectNode listOf(ObjectNode item) {
    return type("array").set("items", item);
  }

  /** A mapping whose keys the author chooses. */
  static ObjectNode mapOf(ObjectNode value) {
    return type("object").set("additionalProperties", value);
  }

  static ObjectNode mapOf(Pattern name, ObjectNode value) {
    return mapOf(value).set("propertyNames", matching(name));
  }

  /** One of these, or a list of them. */
  static ObjectNode oneOrMore(ObjectNode one) {
    return anyOf(one, listOf(one));
  }

  /** Editors offer what is in each; behind a condition they offer nothing for an empty value. */
  static ObjectNode anyOf(ObjectNode... shapes) {
    ArrayNode choices = JsonNodeFactory.instance.arrayNode();
    for (ObjectNode shape : shapes) {
      choices.add(shape);
    }
    return any().set("anyOf", choices);
  }

  /** A mapping of which the keys are known. */
  static ObjectNode object(
      List<String> keys, List<String> required, Function<String, ObjectNode> values) {
    ObjectNode properties = any();
    keys.forEach(key -> properties.set(key, values.apply(key)));
    ObjectNode shape = type("object");
    shape.set("properties", properties);
    if (!required.isEmpty()) {
      shape.set("required", strings(required));
    }
    return shape.put("additionalProperties", false);
  }

  static ObjectNode choice(ObjectNode condition, ObjectNode then, ObjectNode otherwise) {
    return when(condition, then).set("else", otherwise);
  }

  static ObjectNode when(ObjectNode condition, ObjectNode then) {
    ObjectNode shape = any();
    shape.set("if", condition);
    return shape.set("then", then);
  }

  static ObjectNode ref(String definition) {
    return any().put("$ref", "#/$defs/" + definition);
  }

  /** The same, with what an editor shows of it. */
  static ObjectNode described(String description, JsonNode shape) {
    return any().put("description", description).setAll((ObjectNode) shape);
  }

  static ArrayNode strings(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
