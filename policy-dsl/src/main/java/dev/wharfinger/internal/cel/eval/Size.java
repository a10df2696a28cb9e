package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code size(operand)}; of a list that may lack elements, only the least size is known. */
public final class Size extends Eval {
  private final Eval operand;
  private final Function.Body body;

  /**
   * Creates the call.
   *
   * @param body gives the size of what is no list
   */
  public Size(Eval operand, Function.Body body) {
    this.operand = operand;
    this.body = body;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    if (value instanceof List<?> list) {
      return list instanceof OpenList open
          ? new Unknown(open.reason(), open.size())
          : (Object) (long) list.size();
    }
    if (value != null && NoValue.is(value)) {
      return NoValue.of(value);
    }
    return value instanceof String text && !frame.step(Sizes.of(text))
        ? frame.failure()
        : body.call(frame.context(), new Object[] {value});
  }
}
