package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.ListSemantics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists of which a schema says that they are sets or maps ({@code pkg/cel/common/values.go} of the
 * API server). The list on the left decides, as it does there.
 */
final class UnorderedLists {
  private UnorderedLists() {}

  /** Whether a value is such a list. */
  static boolean is(@Nullable Object value) {
    return value instanceof ListNode node
        && !(node.type().semantics() instanceof ListSemantics.Atomic);
  }

  /**
   * Whether another list has the same elements in some order. The keys of a map need no look of
   * their own: elements that are equal have equal keys.
   */
  static Object equal(Meter meter, ListNode left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Object there = all(right, ElementIndex.of(meter, left));
    return there == Boolean.FALSE ? there : both(there, all(left, ElementIndex.of(meter, right)));
  }

  private static Object all(List<?> elements, ElementIndex index) {
    Object result = true;
    for (Object element : elements) {
      result = both(result, index.find(element));
      if (result == Boolean.FALSE) {
        break;
      }
    }
    return result;
  }

  private static Object both(Object first, Object second) {
    if (first == Boolean.TRUE || second == Boolean.FALSE) {
      return second;
    }
    return second == Boolean.TRUE ? first : NoValue.of(first, second);
  }

  /** The elements of both lists, each once; a list of the same kind. */
  static List<?> merge(Meter meter, ListNode left, List<?> right) {
    List<@Nullable Object> merged = new ArrayList<>(left);
    if (left.type().semantics() instanceof ListSemantics.MapOfElements map) {
      replace(merged, right, map.keys());
    } else {
      unite(meter, merged, right);
    }
    return new ListNode(left.type(), null, null, null, null, list -> merged.toArray());
  }

  private static void unite(Meter meter, List<@Nullable Object> merged, List<?> right) {
    ElementIndex known = ElementIndex.of(meter, merged);
    for (Object element : right) {
      if (known.find(element) != Boolean.TRUE) {
        known.add(element);
        merged.add(element);
      }
    }
  }

  private static void replace(List<@Nullable Object> merged, List<?> right, List<String> keys) {
    Map<List<@Nullable Object>, Integer> positions = new HashMap<>();
    for (int i = 0; i < merged.size(); i++) {
      positions.put(key(merged.get(i), keys), i);
    }
    for (Object element : right) {
      Integer position = positions.get(key(element, keys));
      if (position == null) {
        merged.add(element);
      } else {
        merged.set(position, element);
      }
    }
  }

  /** What identifies an element; one that is no object is known by itself. */
  private static List<@Nullable Object> key(@Nullable Object element, List<String> names) {
    if (!(element instanceof ObjectNode || element instanceof Map)) {
      return Arrays.asList(element);
    }
    List<@Nullable Object> key = new ArrayList<>(names.size());
    for (String name : names) {
      Object value =
          element instanceof ObjectNode node ? node.get(name) : ((Map<?, ?>) element).get(name);
      key.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
    }
    return key;
  }
}
