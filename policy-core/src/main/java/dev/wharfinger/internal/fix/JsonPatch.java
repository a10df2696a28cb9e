package dev.wharfinger.internal.fix;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import org.jspecify.annotations.Nullable;

/** Changes of a resource as a JSON patch (RFC 6902). */
final class JsonPatch {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ArrayNode operations = JSON.createArrayNode();

  private JsonPatch() {}

  /** The patch as JSON. */
  static String of(Changes changes) {
    JsonPatch patch = new JsonPatch();
    changes.innermostFirst().forEach(patch::add);
    return patch.operations.toString();
  }

  private void add(Changes.Change change) {
    change
        .replaced()
        .forEach((index, value) -> value(operation("replace", change, key(change, index)), value));
    change.added().forEach((key, value) -> value(operation("add", change, key), value));
    change.appended().forEach(value -> value(operation("add", change, "-"), value));
    for (int index : change.removed().descendingSet()) {
      operation("remove", change, key(change, index)); // from behind, since numbers move up
    }
  }

  private ObjectNode operation(String name, Changes.Change change, Object key) {
    return operations
        .addObject()
        .put("op", name)
        .put("path", change.pointer() + Pointers.step(key));
  }

  private static void value(ObjectNode operation, @Nullable Object value) {
    operation.set("value", JSON.valueToTree(value));
  }

  private static Object key(Changes.Change change, int index) {
    if (change.container() instanceof RawMapping mapping) {
      RawNode key = mapping.entries().get(index).key();
      return key instanceof RawScalar scalar ? scalar.value() : key;
    }
    return index;
  }
}
