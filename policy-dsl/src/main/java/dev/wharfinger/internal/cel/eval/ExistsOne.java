package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code source.exists_one(v, condition)}. Every element is looked at, and a fault of any is the
 * result.
 */
public final class ExistsOne extends Eval {
  private final Eval source;
  private final Variables variables;
  private final Eval condition;

  public ExistsOne(Eval source, Variables variables, Eval condition) {
    this.source = source;
    this.variables = variables;
    this.condition = condition;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object over = source.eval(frame);
    List<?> elements = Elements.of(frame, over);
    if (elements == null) {
      return Elements.failure(frame, over);
    }
    Object undecided = null;
    int found = 0;
    for (int i = 0, size = elements.size(); i < size; i++) {
      if (!frame.step(variables.steps())) {
        return frame.failure();
      }
      variables.bind(frame, over, elements, i);
      Object truth = Truth.of(condition.eval(frame));
      if (truth == Boolean.TRUE) {
        found++;
      } else if (truth != Boolean.FALSE) {
        undecided = NoValue.stronger(undecided, truth);
      }
    }
    if (undecided != null) {
      return undecided;
    }
    return over instanceof OpenList open && found < 2 ? new Unknown(open.reason()) : found == 1;
  }
}
