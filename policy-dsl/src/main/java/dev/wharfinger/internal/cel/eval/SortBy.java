package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code list.sortBy(x, key)}: the elements in the order of what the key is for each of them. */
public final class SortBy extends Eval {
  private final Eval source;
  private final Variables variables;
  private final Eval key;

  public SortBy(Eval source, Variables variables, Eval key) {
    this.source = source;
    this.variables = variables;
    this.key = key;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object over = source.eval(frame);
    if (!(over instanceof List<?> elements)) {
      return over != null && NoValue.is(over)
          ? NoValue.of(over)
          : Faults.noSuchOverload("sortBy", over);
    }
    if (over instanceof OpenList open) {
      // Where an element that may exist elsewhere would stand is not known.
      return new Unknown(open.reason());
    }
    List<@Nullable Object> keys = new ArrayList<>(elements.size());
    int round = 0;
    for (Object ignored : elements) {
      if (!frame.step(variables.steps())) {
        return frame.failure();
      }
      variables.bind(frame, over, elements, round++);
      keys.add(key.eval(frame));
    }
    if (!frame.step(Sorting.steps(keys))) {
      return frame.failure();
    }
    return Sorting.sort("sortBy", elements, keys);
  }
}
