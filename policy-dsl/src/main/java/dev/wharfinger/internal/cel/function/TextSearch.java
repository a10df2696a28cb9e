package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Function;
import java.util.List;

/**
 * Where a text stands in another. As in cel-go ({@code ext/strings.go}), an empty text is found at
 * the offset asked for, whatever that is.
 */
final class TextSearch {
  private TextSearch() {}

  static List<Function> all() {
    return List.of(
        Overload.on(
                STRING,
                "indexOf",
                List.of(STRING),
                INT,
                "Where a text first occurs, counted in code points; -1 if it does not.")
            .costing(Cost.SEARCH)
            .takingSteps(
                String.class, String.class, (meter, text, part) -> indexOf(meter, text, part, 0L)),
        Overload.on(
                STRING,
                "indexOf",
                List.of(STRING, INT),
                INT,
                "Where a text first occurs at or after a position; -1 if it does not.")
            .costing(Cost.SEARCH)
            .takingSteps(String.class, String.class, Long.class, TextSearch::indexOf),
        Overload.on(
                STRING,
                "lastIndexOf",
                List.of(STRING),
                INT,
                "Where a text last occurs, counted in code points; -1 if it does not.")
            .costing(Cost.SEARCH)
            .takingSteps(String.class, String.class, TextSearch::lastIndexOf),
        Overload.on(
                STRING,
                "lastIndexOf",
                List.of(STRING, INT),
                INT,
                "Where a text last occurs at or before a position; -1 if it does not.")
            .costing(Cost.SEARCH)
            .takingSteps(String.class, String.class, Long.class, TextSearch::lastIndexOf));
  }

  private static Object indexOf(Meter meter, String text, String part, long from) {
    if (!meter.step(Sizes.ofSearch(text, part))) {
      return meter.failure();
    }
    if (part.isEmpty()) {
      return from;
    }
    int count = CodePoints.count(text);
    return from < 0 || from > count
        ? CodePoints.outOfRange(from, count)
        : (Object) CodePoints.index(text, text.indexOf(part, CodePoints.offset(text, from)));
  }

  private static Object lastIndexOf(Meter meter, String text, String part) {
    return meter.step(Sizes.ofSearch(text, part))
        ? (Object) CodePoints.index(text, text.lastIndexOf(part))
        : meter.failure();
  }

  private static Object lastIndexOf(Meter meter, String text, String part, long from) {
    if (!meter.step(Sizes.ofSearch(text, part))) {
      return meter.failure();
    }
    if (part.isEmpty()) {
      return from;
    }
    int count = CodePoints.count(text);
    return from < 0 || from >= count
        ? CodePoints.outOfRange(from, count)
        : (Object) CodePoints.index(text, text.lastIndexOf(part, CodePoints.offset(text, from)));
  }
}
