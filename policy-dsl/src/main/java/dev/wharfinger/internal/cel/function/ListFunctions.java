package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.eval.Relation;
import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.internal.cel.eval.Values;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists as a whole: their order, least, greatest and sum, as the API server has them ({@code
 * pkg/cel/library/lists.go}), and their elements joined to a text.
 */
final class ListFunctions {
  /** The types whose values have an order. */
  static final List<Type> ORDERED =
      List.of(
          Scalar.INT,
          Scalar.UINT,
          Scalar.DOUBLE,
          Scalar.BOOL,
          Scalar.DURATION,
          Scalar.TIMESTAMP,
          STRING,
          Scalar.BYTES,
          Scalar.QUANTITY,
          Scalar.VERSION);

  private static final Map<Type, Object> ZEROS =
      Map.of(
          Scalar.INT,
          0L,
          Scalar.UINT,
          new Uint(0),
          Scalar.DOUBLE,
          0.0,
          Scalar.DURATION,
          Duration.ZERO);

  private ListFunctions() {}

  static List<Function> all() {
    List<Function> all = new ArrayList<>();
    for (Type type : ORDERED) {
      Type list = new ListType(type);
      all.add(
          of(list, "isSorted", BOOL, "Whether no element is less than the one before it.")
              .costing(Cost.CONTENT)
              .takingSteps(List.class, ListFunctions::isSorted));
      all.add(
          of(list, "min", type, "The least element; a fault if there is none.")
              .costing(Cost.CONTENT)
              .takingSteps(
                  List.class, (meter, elements) -> first(meter, elements, Relation.LESS, "min")));
      all.add(
          of(list, "max", type, "The greatest element; a fault if there is none.")
              .costing(Cost.CONTENT)
              .takingSteps(
                  List.class,
                  (meter, elements) -> first(meter, elements, Relation.GREATER, "max")));
      Object zero = ZEROS.get(type);
      if (zero != null) {
        all.add(
            of(list, "sum", type, "The sum of all elements.")
                .takingSteps(List.class, (meter, elements) -> sum(meter, elements, zero)));
      }
    }
    return all;
  }

  /** What the string extension of cel-go does with lists. */
  static List<Function> joining() {
    Type texts = new ListType(STRING);
    return List.of(
        of(texts, "join", STRING, "The elements one after another.")
            .costing(Cost.CONTENT)
            .takingSteps(List.class, (meter, elements) -> join(meter, elements, "")),
        Overload.on(
                texts,
                "join",
                List.of(STRING),
                STRING,
                "The elements one after another, with a separator between them.")
            .costing(Cost.CONTENT)
            .takingSteps(List.class, String.class, ListFunctions::join));
  }

  private static Overload of(Type list, String name, Type result, String doc) {
    return Overload.on(list, name, List.of(), result, doc);
  }

  private static Object isSorted(Meter meter, List<?> list) {
    if (!meter.step(list.size())) {
      return meter.failure();
    }
    for (int i = 1; i < list.size(); i++) {
      Object less = Values.compare(meter, Relation.LESS, list.get(i), list.get(i - 1));
      if (less != Boolean.FALSE) {
        return less == Boolean.TRUE ? false : less;
      }
    }
    // An element that may exist elsewhere may stand out of order.
    return list instanceof OpenList open ? new Unknown(open.reason()) : true;
  }

  /** The element that comes before all others in an order. */
  private static @Nullable Object first(Meter meter, List<?> list, Relation relation, String name) {
    if (!meter.step(list.size())) {
      return meter.failure();
    }
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    if (list.isEmpty()) {
      return new Fault("empty-list", "`" + name + "` of a list without elements");
    }
    Object first = list.get(0);
    for (Object element : list) {
      Object comesFirst = Values.compare(meter, relation, element, first);
      if (comesFirst == Boolean.TRUE) {
        first = element;
      } else if (comesFirst != Boolean.FALSE) {
        return comesFirst;
      }
    }
    return first;
  }

  private static Object sum(Meter meter, List<?> list, Object zero) {
    if (!meter.step(list.size())) {
      return meter.failure();
    }
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    Object sum = zero;
    for (Object element : list) {
      if (NoValue.is(element)) {
        return NoValue.of(element, sum);
      }
      sum = Values.add(meter, sum, element);
      if (NoValue.is(sum)) {
        return sum;
      }
    }
    return sum;
  }

  private static Object join(Meter meter, List<?> list, String separator) {
    if (list instanceof OpenList open) {
      return new Unknown(open.reason());
    }
    StringBuilder joined = new StringBuilder();
    String before = "";
    for (Object element : list) {
      if (NoValue.is(element)) {
        return NoValue.of(element, separator);
      }
      if (!(element instanceof String)) {
        return Faults.noSuchOverload("join", element);
      }
      if (!meter.step(1 + Sizes.of(element) + Sizes.of(before))) {
        return meter.failure();
      }
      joined.append(before).append(element);
      if (joined.length() > TextLimit.MOST_CHARACTERS) {
        return TextLimit.exceeded("join");
      }
      before = separator;
    }
    return joined.toString();
  }
}
