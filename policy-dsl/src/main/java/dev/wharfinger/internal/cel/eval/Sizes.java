package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Cost;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many steps it takes to go through values. */
public final class Sizes {
  private Sizes() {}

  /** The steps to go through a value, without what is inside of its parts. */
  public static long of(@Nullable Object value) {
    if (value instanceof String text) {
      return of(text);
    }
    if (value instanceof Boolean || value instanceof Long) {
      return 0;
    }
    if (value instanceof List<?> list) {
      return list.size();
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    return value instanceof byte[] bytes ? bytes.length / Cost.CHARACTERS_A_STEP : 0;
  }

  /** The steps to read a text; none if it is short. */
  public static long of(String text) {
    return text.length() / Cost.CHARACTERS_A_STEP;
  }

  /** The steps to look for a text at each place of another. */
  public static long ofSearch(String text, String part) {
    return of(text) * (1 + of(part));
  }

  /** The steps to go through a list and each of its elements. */
  public static long ofElements(List<?> list) {
    long steps = list.size();
    for (Object element : list) {
      steps += of(element);
    }
    return steps;
  }
}
