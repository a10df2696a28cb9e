package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.Sorting;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists in another order (cel-go, ext/lists.go). */
final class ListOrder {
  private static final Type LIST = new ListType(new TypeVariable("T"));

  private ListOrder() {}

  static List<Function> all() {
    List<Function> all = new ArrayList<>();
    for (Type type : ListFunctions.ORDERED) {
      Type list = new ListType(type);
      all.add(
          Overload.on(list, "sort", List.of(), list, "The elements from the least to the greatest.")
              .costing(Cost.ORDER)
              .takingSteps(List.class, ListOrder::sort));
    }
    all.add(
        Overload.on(LIST, "reverse", List.of(), LIST, "The elements from the last to the first.")
            .does(List.class, ListOrder::reverse));
    return all;
  }

  private static Object sort(Meter meter, List<?> list) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    return !meter.step(Sorting.steps(list)) ? meter.failure() : Sorting.sort("sort", list, list);
  }

  private static Object reverse(List<?> list) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    List<Object> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return Collections.unmodifiableList(reversed);
  }
}
