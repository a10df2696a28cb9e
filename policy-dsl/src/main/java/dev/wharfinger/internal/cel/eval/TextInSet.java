package dev.wharfinger.internal.cel.eval;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code operand in ['a', 'b']}. */
public final class TextInSet extends Eval {
  private final Eval operand;
  private final Set<String> texts;

  public TextInSet(Eval operand, List<String> texts) {
    this.operand = operand;
    this.texts = Set.copyOf(texts);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    if (value instanceof String text) {
      return texts.contains(text);
    }
    return value != null && NoValue.is(value) ? NoValue.of(value) : (Object) false;
  }
}
