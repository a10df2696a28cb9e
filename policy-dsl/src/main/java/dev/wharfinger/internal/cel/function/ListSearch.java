package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.INT;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.Values;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an element stands in a list, by CEL's equality. */
final class ListSearch {
  private static final Type T = new TypeVariable("T");
  private static final Type LIST = new ListType(T);

  private ListSearch() {}

  static List<Function> all() {
    return List.of(
        Overload.on(
                LIST, "indexOf", List.of(T), INT, "Where an element first stands; -1 if nowhere.")
            .costing(Cost.CONTENT)
            .takingSteps((meter, arguments) -> find(meter, arguments, true)),
        Overload.on(
                LIST,
                "lastIndexOf",
                List.of(T),
                INT,
                "Where an element last stands; -1 if nowhere.")
            .costing(Cost.CONTENT)
            .takingSteps((meter, arguments) -> find(meter, arguments, false)));
  }

  /** What version 1 of the list library of the API server added. */
  static List<Function> including() {
    return List.of(
        Overload.on(
                Scalar.DYN,
                "includes",
                List.of(Scalar.DYN),
                BOOL,
                "Whether a list has an element, or whether another value is the same.")
            .costing(Cost.CONTENT)
            .takingSteps((meter, arguments) -> includes(meter, arguments[0], arguments[1])));
  }

  private static Object includes(Meter meter, @Nullable Object target, @Nullable Object wanted) {
    return target instanceof List<?>
        ? Values.in(meter, wanted, target)
        : Values.equal(meter, target, wanted);
  }

  private static Object find(Meter meter, @Nullable Object[] arguments, boolean first) {
    return arguments[0] instanceof List<?> list
        ? find(meter, list, arguments[1], first)
        : Faults.noSuchOverload(first ? "indexOf" : "lastIndexOf", arguments);
  }

  private static Object find(Meter meter, List<?> list, @Nullable Object wanted, boolean first) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    for (int round = 0; round < list.size(); round++) {
      int i = first ? round : list.size() - 1 - round;
      if (!meter.step()) {
        return meter.failure();
      }
      Object equal = Values.equal(meter, list.get(i), wanted);
      if (equal != Boolean.FALSE) {
        return equal == Boolean.TRUE ? (long) i : equal;
      }
    }
    return -1L;
  }
}
