package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.cel.regex.TextPattern;
import org.jspecify.annotations.Nullable;

/** {@code operand.matches('pattern')} of a pattern that is known when the policy is compiled. */
public final class TextMatch extends Eval {
  private final Eval operand;
  private final TextPattern pattern;

  public TextMatch(Eval operand, TextPattern pattern) {
    this.operand = operand;
    this.pattern = pattern;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    if (value instanceof String text) {
      long steps = pattern.steps(text);
      return steps > 0 && !frame.step(steps) ? frame.failure() : (Object) pattern.isIn(text);
    }
    return value != null && NoValue.is(value)
        ? NoValue.of(value)
        : Faults.noSuchOverload("matches", value);
  }
}
