package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What maps, lists and objects hold, looked up by key. What an optional holds is looked up in its
 * content, and is optional too.
 */
final class Entries {
  private Entries() {}

  /**
   * What stands under a key; takes steps to read a long one.
   *
   * @param container anything that has a value
   * @param key a value
   * @return {@link Absent#ABSENT} if there is nothing, a {@link Fault} if this cannot be asked
   */
  static @Nullable Object find(Meter meter, @Nullable Object container, @Nullable Object key) {
    if (!canRead(meter, key)) {
      return meter.failure();
    }
    if (container instanceof Map<?, ?> map) {
      return inMap(map, key);
    }
    if (container instanceof List<?> list) {
      return inList(list, key);
    }
    if (container instanceof ObjectNode node && key instanceof String name) {
      return inNode(node, name);
    }
    if (container instanceof Optional<?> optional) {
      Object content = Optionals.unwrap(optional);
      return content == Absent.ABSENT ? content : find(meter, content, key);
    }
    return Faults.noSuchOverload("[]", container, key);
  }

  /** What stands under a key, or what it means that nothing does; a fault if it means nothing. */
  static @Nullable Object read(Meter meter, @Nullable Object container, @Nullable Object key) {
    Object found = find(meter, container, key);
    if (container instanceof Optional) {
      return found != null && NoValue.is(found) ? found : Optionals.wrap(found);
    }
    if (found != Absent.ABSENT) {
      return found;
    }
    if (container instanceof ObjectNode node && key instanceof String name) {
      Field field = node.type().accessed(name).orElse(null);
      return field == null
          ? Faults.noSuchField(node, name)
          : AbsentField.asValue(node.type(), field);
    }
    return container instanceof List<?> list
        ? Faults.indexOutOfRange(key, list.size())
        : Faults.noSuchKey(key);
  }

  /** Whether something stands under a key, be it null or a fault. */
  static Object has(Meter meter, @Nullable Object container, @Nullable Object key) {
    if (!canRead(meter, key)) {
      return meter.failure();
    }
    if (container instanceof Map<?, ?> map) {
      return isThere(inMap(map, key));
    }
    if (container instanceof ObjectNode node && key instanceof String name) {
      return isThere(inNode(node, name));
    }
    if (container instanceof Optional<?> optional) {
      Object content = Optionals.unwrap(optional);
      return content == Absent.ABSENT ? false : has(meter, content, key);
    }
    return Faults.noSuchOverload("has", container);
  }

  private static Object isThere(@Nullable Object found) {
    return found instanceof Unknown ? found : found != Absent.ABSENT;
  }

  /** Whether there are steps to read a key; a short one takes none. */
  static boolean canRead(Meter meter, @Nullable Object key) {
    return !(key instanceof String text)
        || text.length() < Cost.CHARACTERS_A_STEP
        || meter.step(Sizes.of(text));
  }

  /** What stands under a key in a map. */
  static @Nullable Object inMap(Map<?, ?> map, @Nullable Object key) {
    if (key instanceof String || key instanceof Boolean) {
      return get(map, key);
    }
    if (key == null || !Numbers.is(key)) {
      return Absent.ABSENT;
    }
    Long asInt = Numbers.exactInt(key);
    Object found = asInt == null ? Absent.ABSENT : get(map, asInt);
    if (found != Absent.ABSENT) {
      return found;
    }
    Uint asUint = Numbers.exactUint(key);
    return asUint == null ? Absent.ABSENT : get(map, asUint);
  }

  private static @Nullable Object get(Map<?, ?> map, Object key) {
    Object value = map.get(key);
    return value == null && !map.containsKey(key) ? Absent.ABSENT : value;
  }

  private static @Nullable Object inList(List<?> list, @Nullable Object key) {
    Long index = key != null && Numbers.is(key) ? Numbers.exactInt(key) : null;
    if (index == null) {
      return Faults.noSuchOverload("[]", list, key);
    }
    if (index >= 0 && index < list.size()) {
      return list.get(index.intValue());
    }
    return list instanceof OpenList open && index >= 0 ? new Unknown(open.reason()) : Absent.ABSENT;
  }

  private static @Nullable Object inNode(ObjectNode node, String name) {
    Field field = node.type().accessed(name).orElse(null);
    if (field == null) {
      return get(node.overflow(), name);
    }
    Object value = node.slot(field.slot());
    return value == null ? AbsentField.asOptional(field) : value;
  }
}
