package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DYN;
import static dev.wharfinger.type.Scalar.INT;

import dev.wharfinger.internal.cel.eval.ElementIndex;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists made flat, without repetition, or of numbers in sequence (cel-go, ext/lists.go). */
final class ListShapes {
  private static final Type LIST = new ListType(new TypeVariable("T"));
  private static final Type ANYTHING = new ListType(DYN);
  private static final String FLATTEN_DOC =
      "The elements of the lists in a list, and its elements that are none.";

  private ListShapes() {}

  static List<Function> all() {
    return List.of(
        Overload.on(new ListType(LIST), "flatten", List.of(), LIST, FLATTEN_DOC)
            .costing(Cost.CONTENT)
            .takingSteps(List.class, (meter, list) -> flatten(meter, list, 1)),
        // The elements of a list of unknown type may turn out to be no lists.
        Overload.on(LIST, "flatten", List.of(), LIST, FLATTEN_DOC)
            .costing(Cost.CONTENT)
            .takingSteps(List.class, (meter, list) -> flatten(meter, list, 1)),
        Overload.on(
                ANYTHING,
                "flatten",
                List.of(INT),
                ANYTHING,
                "The elements of the lists in a list, of the lists in these, and so on to a depth.")
            .costing(Cost.CONTENT)
            .takingSteps(List.class, Long.class, ListShapes::flatten),
        Overload.on(LIST, "distinct", List.of(), LIST, "The elements, each but once.")
            .costing(Cost.CONTENT)
            .takingSteps(List.class, ListShapes::distinct),
        Overload.global(
                "lists.range",
                List.of(INT),
                new ListType(INT),
                "The numbers from zero up, as many as asked for.")
            .does(Long.class, ListShapes::range));
  }

  private static Object flatten(Meter meter, List<?> list, long depth) {
    if (depth < 0) {
      return new Fault("negative-number", "`flatten` to a depth of " + depth);
    }
    Flattening flattening = new Flattening(meter);
    flattening.add(list, depth);
    return flattening.result();
  }

  private static Object distinct(Meter meter, List<?> list) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    ElementIndex found = new ElementIndex(meter);
    List<@Nullable Object> distinct = new ArrayList<>();
    Object undecided = null;
    for (Object element : list) {
      Object repeated = found.find(element);
      if (repeated == Boolean.FALSE) {
        found.add(element);
        distinct.add(element);
      } else if (repeated != Boolean.TRUE) {
        undecided = NoValue.stronger(undecided, repeated);
      }
    }
    return undecided == null ? Collections.unmodifiableList(distinct) : undecided;
  }

  private static Object range(long count) {
    if (count < 0) {
      return new Fault("negative-number", "`lists.range` of " + count + " numbers");
    }
    return count > ListLimit.MOST_ELEMENTS
        ? ListLimit.exceeded("lists.range")
        : new Sequence((int) count);
  }
}
