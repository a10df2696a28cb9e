package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parts of text, at positions that count code points. */
final class TextParts {
  private static final Type TEXTS = new ListType(STRING);

  private TextParts() {}

  static List<Function> all() {
    return List.of(
        Overload.on(
                STRING,
                "charAt",
                List.of(INT),
                STRING,
                "The character at a position; the empty text at the end.")
            .does(String.class, Long.class, TextParts::charAt),
        Overload.on(STRING, "substring", List.of(INT), STRING, "The part from a position on.")
            .does(
                String.class,
                Long.class,
                (text, start) -> substring(text, start, CodePoints.count(text))),
        Overload.on(
                STRING,
                "substring",
                List.of(INT, INT),
                STRING,
                "The part from one position to another, without the latter.")
            .does(String.class, Long.class, Long.class, TextParts::substring),
        Overload.on(STRING, "split", List.of(STRING), TEXTS, "The parts between separators.")
            .costing(Cost.SEARCH)
            .takingSteps(
                String.class,
                String.class,
                (meter, text, separator) -> split(meter, text, separator, -1)),
        Overload.on(
                STRING,
                "split",
                List.of(STRING, INT),
                TEXTS,
                "The first parts between separators and the rest, up to a number of parts; all if"
                    + " it is negative.")
            .costing(Cost.SEARCH)
            .takingSteps(String.class, String.class, Long.class, TextParts::split));
  }

  private static Object charAt(String text, long index) {
    int count = CodePoints.count(text);
    if (index < 0 || index > count) {
      return CodePoints.outOfRange(index, count);
    }
    return index == count ? "" : substring(text, index, index + 1);
  }

  private static Object substring(String text, long start, long end) {
    int count = CodePoints.count(text);
    if (start < 0 || start > count) {
      return CodePoints.outOfRange(start, count);
    }
    if (end < 0 || end > count) {
      return CodePoints.outOfRange(end, count);
    }
    if (start > end) {
      return new Fault("index-out-of-range", "the start, " + start + ", is after the end, " + end);
    }
    return text.substring(CodePoints.offset(text, start), CodePoints.offset(text, end));
  }

  /** As Go's {@code strings.SplitN}: an empty separator stands between code points. */
  private static Object split(Meter meter, String text, String separator, long limit) {
    if (!meter.step(Sizes.ofSearch(text, separator))) {
      return meter.failure();
    }
    if (limit == 0 || (text.isEmpty() && separator.isEmpty())) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (limit < 0 || parts.size() < limit - 1) {
      int end = separator.isEmpty() ? next(text, start) : text.indexOf(separator, start);
      if (end < 0) {
        break;
      }
      parts.add(text.substring(start, end));
      start = end + separator.length();
      if (parts.size() >= ListLimit.MOST_ELEMENTS) {
        return ListLimit.exceeded("split");
      }
    }
    parts.add(text.substring(start));
    return !meter.step(parts.size()) ? meter.failure() : Collections.unmodifiableList(parts);
  }

  /** Where the code point after this one begins; -1 if this is the last. */
  private static int next(String text, int offset) {
    int next = text.offsetByCodePoints(offset, 1);
    return next < text.length() ? next : -1;
  }
}
