package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.INT;

import dev.wharfinger.internal.cel.eval.Absent;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.eval.Optionals;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of lists (cel-go, ext/lists.go, and cel/library.go for the ends). */
final class ListParts {
  private static final Type T = new TypeVariable("T");
  private static final Type LIST = new ListType(T);
  private static final Type OPTIONAL = new OptionalType(T);

  private ListParts() {}

  static List<Function> slicing() {
    return List.of(
        Overload.on(
                LIST,
                "slice",
                List.of(INT, INT),
                LIST,
                "The elements from one position to another, without the latter.")
            .does(List.class, Long.class, Long.class, ListParts::slice));
  }

  static List<Function> ends() {
    return List.of(
        Overload.on(LIST, "first", List.of(), OPTIONAL, "The first element, if there is one.")
            .atNoCost()
            .does(List.class, list -> element(list, 0)),
        Overload.on(LIST, "last", List.of(), OPTIONAL, "The last element, if there is one.")
            .atNoCost()
            .does(List.class, list -> element(list, list.size() - 1)));
  }

  private static Object slice(List<?> list, long start, long end) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    if (start < 0 || end > list.size()) {
      return new Fault(
          "index-out-of-range",
          "`slice(%d, %d)` is out of range, the list has %d".formatted(start, end, list.size()));
    }
    return start > end
        ? new Fault("index-out-of-range", "the start, " + start + ", is after the end, " + end)
        : list.subList((int) start, (int) end);
  }

  private static @Nullable Object element(List<?> list, int index) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    if (list.isEmpty()) {
      return Optionals.wrap(Absent.ABSENT);
    }
    Object element = list.get(index);
    return element != null && NoValue.is(element) ? NoValue.of(element) : Optionals.wrap(element);
  }
}
