package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.DOUBLE;
import static dev.wharfinger.type.Scalar.DYN;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.UINT;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.eval.Relation;
import dev.wharfinger.internal.cel.eval.Values;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code math.least} and {@code math.greatest} (cel-go, ext/math.go), each of one number, two, or a
 * list of them. More than two arguments reach these functions as one list.
 */
public final class Extremes {
  private static final String LEAST = "math.least";
  private static final String GREATEST = "math.greatest";
  private static final List<Type> NUMBERS = List.of(INT, UINT, DOUBLE);

  private Extremes() {}

  /** Whether a function is one of these. */
  public static boolean is(String function) {
    return function.equals(LEAST) || function.equals(GREATEST);
  }

  static List<Function> all() {
    List<Function> all = new ArrayList<>();
    add(all, LEAST, "The least of some numbers, of equal ones the first.", Relation.LESS);
    add(all, GREATEST, "The greatest of some numbers, of equal ones the first.", Relation.GREATER);
    return all;
  }

  private static void add(List<Function> all, String name, String doc, Relation before) {
    for (Type type : NUMBERS) {
      all.add(
          Overload.global(name, List.of(type), type, doc)
              .atNoCost()
              .takingSteps(
                  Object.class, (meter, number) -> first(meter, name, before, List.of(number))));
      for (Type other : NUMBERS) {
        all.add(
            Overload.global(name, List.of(type, other), type == other ? type : DYN, doc)
                .atNoCost()
                .takingSteps(
                    Object.class,
                    Object.class,
                    (meter, a, b) -> first(meter, name, before, Arrays.asList(a, b))));
      }
    }
    // Where the types of the elements are not known, this one comes first.
    for (Type element : List.of(DYN, INT, UINT, DOUBLE)) {
      all.add(
          Overload.global(name, List.of(new ListType(element)), element, doc)
              .takingSteps(List.class, (meter, numbers) -> first(meter, name, before, numbers)));
    }
  }

  private static @Nullable Object first(
      Meter meter, String name, Relation before, List<?> numbers) {
    if (!meter.step(numbers.size())) {
      return meter.failure();
    }
    if (numbers instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    if (numbers.isEmpty()) {
      return new Fault("empty-list", "`" + name + "` of a list without elements");
    }
    Object undecided = null;
    Object first = numbers.get(0);
    for (Object number : numbers) {
      Object failure = failure(name, number, numbers.size());
      if (failure != null) {
        undecided = NoValue.stronger(undecided, failure);
      } else if (undecided == null
          && Values.compare(meter, before, number, first) == Boolean.TRUE) {
        first = number;
      }
    }
    return undecided == null ? first : undecided;
  }

  /** Why a value cannot be compared with the others; null if it can. */
  private static @Nullable Object failure(String name, @Nullable Object number, int count) {
    if (number != null && NoValue.is(number)) {
      return number;
    }
    if (number instanceof Double value) {
      return value.isNaN() && count > 1
          ? new Fault("not-ordered", "`" + name + "` of what is not a number, `NaN`")
          : null;
    }
    return number instanceof Long || number instanceof Uint
        ? null
        : Faults.noSuchOverload(name, number);
  }
}
