package dev.wharfinger.internal.customresource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.StringJoiner;

/** The values in the peer's tables, some of which JSON cannot tell: {@code {"$double": "1.0"}}. */
final class PeerValue {
  private PeerValue() {}

  /** The value as JSON that a file could hold. */
  static String json(JsonNode value) {
    if (value.has("$double")) {
      return value.get("$double").asText();
    }
    if (value.isMissingNode() || value.has("$nilslice")) {
      return "null";
    }
    if (value.isArray()) {
      StringJoiner elements = new StringJoiner(",", "[", "]");
      value.forEach(element -> elements.add(json(element)));
      return elements.toString();
    }
    if (value.isObject()) {
      StringJoiner entries = new StringJoiner(",", "{", "}");
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        entries.add(TextNode.valueOf(entry.getKey()) + ":" + json(entry.getValue()));
      }
      return entries.toString();
    }
    return value.toString();
  }
}
