package dev.wharfinger.stdlib.fix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Objects after JSON patches of the operations that fixes have. */
final class Patched {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Patched() {}

  /** A value as JSON, in which numbers are as small as they can be. */
  static JsonNode json(Object value) throws JsonProcessingException {
    return JSON.readTree(JSON.writeValueAsString(value));
  }

  /** An object after a patch. */
  static JsonNode of(JsonNode before, String patch) throws JsonProcessingException {
    JsonNode after = before.deepCopy();
    for (JsonNode operation : JSON.readTree(patch)) {
      apply(after, operation);
    }
    return after;
  }

  private static void apply(JsonNode root, JsonNode operation) {
    String path = operation.get("path").asText();
    int slash = path.lastIndexOf('/');
    JsonNode holder = root.at(path.substring(0, slash));
    String key = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    String name = operation.get("op").asText();
    if (holder instanceof ObjectNode object) {
      if (object.has(key) == name.equals("add")) {
        throw new AssertionError(operation + " does not fit " + root);
      }
      if (name.equals("remove")) {
        object.remove(key);
      } else {
        object.set(key, operation.get("value"));
      }
    } else if (holder instanceof ArrayNode array) {
      switch (name) {
        case "add" -> array.add(operation.get("value"));
        case "remove" -> array.remove(Integer.parseInt(key));
        default -> array.set(Integer.parseInt(key), operation.get("value"));
      }
    } else {
      throw new AssertionError(operation + " leads nowhere in " + root);
    }
  }
}
