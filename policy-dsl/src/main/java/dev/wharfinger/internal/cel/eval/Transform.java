package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.OpenList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code map}, {@code filter} and {@code transformList}: a list of what each element becomes. Every
 * element is looked at, and a fault of any is the result.
 */
public final class Transform extends Eval {
  private final Eval source;
  private final Variables variables;
  private final @Nullable Eval filter;
  private final Eval body;

  /**
   * Creates the macro.
   *
   * @param filter elements for which it is false are left out; null if there is none
   */
  public Transform(Eval source, Variables variables, @Nullable Eval filter, Eval body) {
    this.source = source;
    this.variables = variables;
    this.filter = filter;
    this.body = body;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object over = source.eval(frame);
    List<?> elements = Elements.of(frame, over);
    if (elements == null) {
      return Elements.failure(frame, over);
    }
    List<@Nullable Object> results = new ArrayList<>(elements.size());
    Object undecided = null;
    for (int i = 0, size = elements.size(); i < size; i++) {
      if (!frame.step(variables.steps())) {
        return frame.failure();
      }
      variables.bind(frame, over, elements, i);
      Object selected = filter == null ? true : Truth.of(filter.eval(frame));
      if (selected == Boolean.FALSE) {
        continue;
      }
      Object result = selected == Boolean.TRUE ? body.eval(frame) : selected;
      if (result != null && NoValue.is(result)) {
        undecided = NoValue.stronger(undecided, result);
      } else {
        results.add(result);
      }
    }
    if (undecided != null) {
      return undecided;
    }
    return over instanceof OpenList open ? new OpenList(results, open.reason()) : results;
  }
}
