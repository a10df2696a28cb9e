package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CEL's {@code in}: the elements of lists, the keys of maps and objects. */
final class Membership {
  private Membership() {}

  /**
   * Whether a container holds a value: true if it is found, else an unknown or a fault if an
   * element is one.
   */
  static Object of(Meter meter, @Nullable Object value, @Nullable Object container) {
    if (NoValue.is(value) || NoValue.is(container)) {
      return NoValue.of(value, container);
    }
    if (container instanceof List<?> list) {
      return inList(meter, value, list);
    }
    return container instanceof Map || container instanceof ObjectNode
        ? Entries.has(meter, container, value)
        : Faults.noSuchOverload("in", value, container);
  }

  private static Object inList(Meter meter, @Nullable Object value, List<?> list) {
    Object undecided = null;
    for (int i = 0, size = list.size(); i < size; i++) {
      if (!meter.step()) {
        return meter.failure();
      }
      Object equal = Equality.of(meter, list.get(i), value);
      if (equal == Boolean.TRUE) {
        return equal;
      }
      if (equal != Boolean.FALSE) {
        undecided = NoValue.stronger(undecided, equal);
      }
    }
    if (list instanceof OpenList open) {
      return NoValue.stronger(undecided, new Unknown(open.reason()));
    }
    return undecided == null ? false : undecided;
  }
}
