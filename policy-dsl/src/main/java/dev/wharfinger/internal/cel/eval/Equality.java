package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Unknown;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CEL's equality: numbers by value whatever their type, lists, maps and objects by their parts,
 * values of different types unequal (cel-spec, langdef, "Equality").
 *
 * <p>Results are Boolean, or an {@link Unknown} or {@link dev.wharfinger.type.Fault} if a part that
 * decides is one.
 */
final class Equality {
  private Equality() {}

  static Object of(@Nullable Object left, @Nullable Object right) {
    if (left instanceof String a && right instanceof String b) {
      return a.equals(b);
    }
    if (NoValue.is(left) || NoValue.is(right)) {
      return NoValue.of(left, right);
    }
    if (left == null || right == null) {
      return left == right;
    }
    if (Numbers.is(left)) {
      return Numbers.is(right) && Numbers.compare(left, right) == 0;
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return ofLists(a, b);
    }
    if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
      return ofMaps(a, b);
    }
    if (left instanceof ObjectNode a && right instanceof ObjectNode b) {
      return ofNodes(a, b);
    }
    if (left instanceof Optional<?> a && right instanceof Optional<?> b) {
      return ofOptionals(a, b);
    }
    return ofScalars(left, right);
  }

  private static boolean ofScalars(Object left, Object right) {
    if (left instanceof byte[] a && right instanceof byte[] b) {
      return Arrays.equals(a, b);
    }
    if (left instanceof Quantity a && right instanceof Quantity b) {
      return a.compareTo(b) == 0;
    }
    if (Timestamps.hasOffset(left) || Timestamps.hasOffset(right)) {
      return Objects.equals(Timestamps.plain(left), Timestamps.plain(right));
    }
    return left.equals(right);
  }

  private static Object ofLists(List<?> left, List<?> right) {
    if (left instanceof OpenList open) {
      return ofOpenList(open, right);
    }
    if (right instanceof OpenList open) {
      return ofOpenList(open, left);
    }
    if (left instanceof ListNode node && UnorderedLists.is(node)) {
      return UnorderedLists.equal(node, right);
    }
    if (left.size() != right.size()) {
      return false;
    }
    Object result = true;
    Iterator<?> rights = right.iterator();
    for (Object element : left) {
      result = both(result, of(element, rights.next()));
      if (result == Boolean.FALSE) {
        break;
      }
    }
    return result;
  }

  private static Object ofOpenList(OpenList open, List<?> other) {
    boolean tooLong = !(other instanceof OpenList) && open.size() > other.size();
    return tooLong ? false : new Unknown(open.reason());
  }

  private static Object ofMaps(Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Object result = true;
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      Object other = Entries.find(right, entry.getKey());
      Object equal = other == Absent.ABSENT ? false : of(entry.getValue(), other);
      result = both(result, equal);
      if (result == Boolean.FALSE) {
        break;
      }
    }
    return result;
  }

  private static Object ofNodes(ObjectNode left, ObjectNode right) {
    if (left.type() != right.type()) {
      return false;
    }
    Object result = true;
    int slots = left.type().fields().size();
    for (int i = 0; i < slots && result != Boolean.FALSE; i++) {
      if (left.has(i) != right.has(i)) {
        return false;
      }
      if (left.has(i)) {
        result = both(result, of(left.slot(i), right.slot(i)));
      }
    }
    return result == Boolean.FALSE ? result : both(result, of(left.overflow(), right.overflow()));
  }

  private static Object ofOptionals(Optional<?> left, Optional<?> right) {
    return left.isPresent() && right.isPresent()
        ? of(Optionals.unwrap(left), Optionals.unwrap(right))
        : left.isPresent() == right.isPresent();
  }

  private static Object both(Object first, Object second) {
    if (first == Boolean.TRUE || second == Boolean.FALSE) {
      return second;
    }
    return second == Boolean.TRUE ? first : NoValue.of(first, second);
  }
}
