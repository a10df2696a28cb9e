package dev.wharfinger.internal.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.wharfinger.internal.json.MadeDialect;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawMapping.Entry;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the raw tree of one Java object: of maps, lists and scalars, of Jackson's trees, and of
 * what Kubernetes clients have. A node stands at its number, counted from the root, and ends at
 * that of the last node in it.
 */
final class ObjectTree {
  private final OpenObjects open;
  private final ObjectSize size;
  private final List<ReadProblem> problems = new ArrayList<>(0);

  ObjectTree(ReadLimits limits) {
    this.open = new OpenObjects(limits.depth());
    this.size = new ObjectSize(limits, open);
  }

  /** What is wrong with keys; what is wrong with values is told by the dialect. */
  List<ReadProblem> problems() {
    return problems;
  }

  RawNode read(@Nullable Object value) throws ObjectLimitException {
    return node(value, size.next());
  }

  private RawNode node(@Nullable Object value, int number) throws ObjectLimitException {
    if (value instanceof JsonNode json) {
      return json(json, number);
    }
    if (value instanceof Map<?, ?> map) {
      return mapping(map, map.entrySet(), number);
    }
    if (value instanceof Collection<?> list) {
      return sequence(list, list, number);
    }
    if (value instanceof Object[] array) {
      return sequence(array, Arrays.asList(array), number);
    }
    if (value == null) {
      return ObjectScalars.of(null, number);
    }
    ClientLibrary client = ClientLibrary.of(value.getClass());
    return client == null
        ? scalar(ObjectScalars.of(value, number))
        : written(client, value, number);
  }

  private RawNode json(JsonNode json, int number) throws ObjectLimitException {
    if (json.isObject()) {
      return mapping(json, json.properties(), number);
    }
    if (json.isArray()) {
      return sequence(json, json, number);
    }
    return json instanceof POJONode pojo
        ? node(pojo.getPojo(), number)
        : scalar(ObjectScalars.ofTree(json, number));
  }

  private RawScalar scalar(RawScalar scalar) throws ObjectLimitException {
    size.text(scalar.value().length());
    return scalar;
  }

  /** What its own library writes of an object stands in its place. */
  private RawNode written(ClientLibrary client, Object value, int number)
      throws ObjectLimitException {
    try {
      return json(client.json(value), number);
    } catch (ClientLibrary.NotWrittenException e) {
      return MadeDialect.refused(e.getMessage(), number);
    }
  }

  private RawMapping mapping(Object holder, Iterable<? extends Map.Entry<?, ?>> content, int number)
      throws ObjectLimitException {
    open.enter(holder);
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : content) {
      String name = ObjectScalars.key(entry.getKey());
      if (name == null) {
        tell("not-a-key", ObjectScalars.notAKey(entry.getKey()), number);
        continue;
      }
      size.text(name.length());
      open.step(name);
      RawNode value = read(entry.getValue());
      RawScalar key = RawFields.text(name, value.start(), value.start());
      if (entries.put(name, new Entry(key, value)) != null) {
        String message = "two keys of this map read `" + name + "`; the last one wins";
        tell("duplicate-key", message, value.start());
      }
    }
    open.leave();
    return new RawMapping(List.copyOf(entries.values()), true, number, size.last());
  }

  private RawSequence sequence(Object holder, Iterable<?> content, int number)
      throws ObjectLimitException {
    open.enter(holder);
    List<RawNode> items = new ArrayList<>();
    for (Object item : content) {
      open.step(items.size());
      items.add(read(item));
    }
    open.leave();
    return new RawSequence(List.copyOf(items), true, number, size.last());
  }

  private void tell(String code, String message, int number) {
    problems.add(ReadProblem.error(code, message, number, number));
  }
}
