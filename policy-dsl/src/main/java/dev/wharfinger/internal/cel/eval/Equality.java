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

  static Object of(Meter meter, @Nullable Object left, @Nullable Object right) {
    if (left instanceof String a && right instanceof String b) {
      return ofTexts(meter, a, b);
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
    return isNested(left) ? ofNested(meter, left, right) : ofScalars(meter, left, right);
  }

  private static boolean isNested(Object value) {
    return value instanceof List
        || value instanceof Map
        || value instanceof ObjectNode
        || value instanceof Optional;
  }

  private static Object ofNested(Meter meter, Object left, Object right) {
    if (!meter.enter()) {
      return Faults.DEPTH;
    }
    Object result = false;
    if (left instanceof List<?> a && right instanceof List<?> b) {
      result = ofLists(meter, a, b);
    } else if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
      result = ofMaps(meter, a, b);
    } else if (left instanceof ObjectNode a && right instanceof ObjectNode b) {
      result = ofNodes(meter, a, b);
    } else if (left instanceof Optional<?> a && right instanceof Optional<?> b) {
      result = ofOptionals(meter, a, b);
    }
    meter.leave();
    return result;
  }

  private static Object ofTexts(Meter meter, String left, String right) {
    if (left.length() != right.length()) {
      return false;
    }
    long steps = Sizes.of(left);
    return steps > 0 && !meter.step(steps) ? meter.failure() : (Object) left.equals(right);
  }

  private static Object ofScalars(Meter meter, Object left, Object right) {
    if (left instanceof byte[] a && right instanceof byte[] b) {
      return meter.step(Sizes.of(a)) ? (Object) Arrays.equals(a, b) : meter.failure();
    }
    if (left instanceof Quantity a && right instanceof Quantity b) {
      return a.compareTo(b) == 0;
    }
    if (Timestamps.hasOffset(left) || Timestamps.hasOffset(right)) {
      return Objects.equals(Timestamps.plain(left), Timestamps.plain(right));
    }
    return left.equals(right);
  }

  private static Object ofLists(Meter meter, List<?> left, List<?> right) {
    if (left instanceof OpenList open) {
      return ofOpenList(open, right);
    }
    if (right instanceof OpenList open) {
      return ofOpenList(open, left);
    }
    if (left instanceof ListNode node && UnorderedLists.is(node)) {
      return UnorderedLists.equal(meter, node, right);
    }
    if (left.size() != right.size()) {
      return false;
    }
    Object result = true;
    Iterator<?> rights = right.iterator();
    for (Object element : left) {
      if (!meter.step()) {
        return meter.failure();
      }
      result = both(result, of(meter, element, rights.next()));
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

  private static Object ofMaps(Meter meter, Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Object result = true;
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      if (!meter.step(1 + Sizes.of(entry.getKey()))) {
        return meter.failure();
      }
      Object other = Entries.find(meter, right, entry.getKey());
      Object equal = other == Absent.ABSENT ? false : of(meter, entry.getValue(), other);
      result = both(result, equal);
      if (result == Boolean.FALSE) {
        break;
      }
    }
    return result;
  }

  private static Object ofNodes(Meter meter, ObjectNode left, ObjectNode right) {
    if (left.type() != right.type()) {
      return false;
    }
    Object result = true;
    int slots = left.type().fields().size();
    if (!meter.step(slots)) {
      return meter.failure();
    }
    for (int i = 0; i < slots && result != Boolean.FALSE; i++) {
      if (left.has(i) != right.has(i)) {
        return false;
      }
      if (left.has(i)) {
        result = both(result, of(meter, left.slot(i), right.slot(i)));
      }
    }
    return result == Boolean.FALSE
        ? result
        : both(result, of(meter, left.overflow(), right.overflow()));
  }

  private static Object ofOptionals(Meter meter, Optional<?> left, Optional<?> right) {
    return left.isPresent() && right.isPresent()
        ? of(meter, Optionals.unwrap(left), Optionals.unwrap(right))
        : left.isPresent() == right.isPresent();
  }

  private static Object both(Object first, Object second) {
    if (first == Boolean.TRUE || second == Boolean.FALSE) {
      return second;
    }
    return second == Boolean.TRUE ? first : NoValue.of(first, second);
  }
}
