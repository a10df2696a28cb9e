package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;

import dev.wharfinger.internal.cel.eval.ElementIndex;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists compared as sets, by CEL's equality: order and repetition do not count (cel-go, sets). */
final class SetFunctions {
  private static final Type LIST = new ListType(new TypeVariable("T"));

  private SetFunctions() {}

  static List<Function> all() {
    return List.of(
        of(
            "sets.contains",
            "Whether every element of the second list is in the first.",
            SetFunctions::contains),
        of(
            "sets.equivalent",
            "Whether every element of each list is in the other.",
            SetFunctions::equivalent),
        of(
            "sets.intersects",
            "Whether an element of one list is in the other.",
            SetFunctions::intersects));
  }

  private static Function of(
      String name, String doc, Overload.MeteredBinary<List<?>, List<?>> body) {
    return Overload.global(name, List.of(LIST, LIST), BOOL, doc)
        .costing(Cost.CONTENT)
        .takingSteps(List.class, List.class, body::apply);
  }

  /** One element that is certainly missing decides, whatever else is not known. */
  private static Object contains(Meter meter, List<?> list, List<?> part) {
    Object undecided = reason(part);
    ElementIndex index = ElementIndex.of(meter, list);
    for (Object element : part) {
      Object found = index.find(element);
      if (found == Boolean.FALSE && !(list instanceof OpenList)) {
        return false;
      }
      if (found != Boolean.TRUE) {
        undecided =
            NoValue.stronger(undecided, list instanceof OpenList open ? unknown(open) : found);
      }
    }
    return undecided == null ? true : undecided;
  }

  private static Object equivalent(Meter meter, List<?> left, List<?> right) {
    Object contains = contains(meter, left, right);
    if (contains == Boolean.FALSE) {
      return contains;
    }
    Object contained = contains(meter, right, left);
    return contains == Boolean.TRUE || contained == Boolean.FALSE
        ? contained
        : NoValue.stronger(contains, contained);
  }

  /** One element in common decides, whatever else is not known. */
  private static Object intersects(Meter meter, List<?> left, List<?> right) {
    Object undecided = reason(left) == null ? reason(right) : reason(left);
    ElementIndex index = ElementIndex.of(meter, left);
    for (Object element : right) {
      Object found = index.find(element);
      if (found == Boolean.TRUE) {
        return true;
      }
      if (found != Boolean.FALSE) {
        undecided = NoValue.stronger(undecided, found);
      }
    }
    return undecided == null ? false : undecided;
  }

  private static @Nullable Object reason(List<?> list) {
    return list instanceof OpenList open ? unknown(open) : null;
  }

  private static Unknown unknown(OpenList open) {
    return new Unknown(open.reason());
  }
}
