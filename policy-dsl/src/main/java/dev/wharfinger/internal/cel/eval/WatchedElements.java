package dev.wharfinger.internal.cel.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression that yields a list or map, of which it is counted whether there is anything in. */
public final class WatchedElements extends Eval {
  private final Eval expression;
  private final Tally hasElements;

  public WatchedElements(Eval expression, Tally hasElements) {
    this.expression = expression;
    this.hasElements = hasElements;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object result = expression.eval(frame);
    hasElements.count(
        result instanceof List<?> list
            ? (Object) !list.isEmpty()
            : result instanceof Map<?, ?> map ? (Object) !map.isEmpty() : result);
    return result;
  }
}
