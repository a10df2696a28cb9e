package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code all} and {@code exists}: chains of {@code &&} and {@code ||} over the elements, so an
 * element that decides absorbs the faults of others. Where none decides, a list that may lack
 * elements leaves the answer unknown.
 */
public final class Quantifier extends Eval {
  private final Boolean decisive;
  private final Boolean neutral;
  private final Eval source;
  private final Variables variables;
  private final Eval condition;

  private Quantifier(boolean decisive, Eval source, Variables variables, Eval condition) {
    this.decisive = decisive;
    this.neutral = !decisive;
    this.source = source;
    this.variables = variables;
    this.condition = condition;
  }

  /** {@code source.all(v, condition)}. */
  public static Quantifier all(Eval source, Variables variables, Eval condition) {
    return new Quantifier(false, source, variables, condition);
  }

  /** {@code source.exists(v, condition)}. */
  public static Quantifier exists(Eval source, Variables variables, Eval condition) {
    return new Quantifier(true, source, variables, condition);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object over = source.eval(frame);
    List<?> elements = Elements.of(frame, over);
    if (elements == null) {
      return Elements.failure(frame, over);
    }
    Object undecided = null;
    for (int i = 0, size = elements.size(); i < size; i++) {
      if (!frame.step(variables.steps())) {
        return frame.failure();
      }
      variables.bind(frame, over, elements, i);
      Object result = condition.eval(frame);
      if (result != neutral) {
        Object truth = Truth.of(result);
        if (truth == decisive) {
          return truth;
        }
        undecided = truth == neutral ? undecided : NoValue.stronger(undecided, truth);
      }
    }
    if (over instanceof OpenList open) {
      return NoValue.stronger(undecided, new Unknown(open.reason()));
    }
    return undecided == null ? neutral : undecided;
  }
}
