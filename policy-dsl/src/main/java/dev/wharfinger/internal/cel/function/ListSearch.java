package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.INT;

import dev.wharfinger.internal.cel.eval.Values;
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
            .does((list, element) -> find(list, element, 0, 1)),
        Overload.on(
                LIST,
                "lastIndexOf",
                List.of(T),
                INT,
                "Where an element last stands; -1 if nowhere.")
            .does((list, element) -> find(list, element, list.size() - 1, -1)));
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
            .doesAny(ListSearch::includes));
  }

  private static Object includes(@Nullable Object target, @Nullable Object wanted) {
    return target instanceof List<?> ? Values.in(wanted, target) : Values.equal(target, wanted);
  }

  private static Object find(List<?> list, @Nullable Object wanted, int start, int step) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    for (int i = start; i >= 0 && i < list.size(); i += step) {
      Object equal = Values.equal(list.get(i), wanted);
      if (equal != Boolean.FALSE) {
        return equal == Boolean.TRUE ? (long) i : equal;
      }
    }
    return -1L;
  }
}
