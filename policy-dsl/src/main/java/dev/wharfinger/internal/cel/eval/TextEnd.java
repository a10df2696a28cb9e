package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * {@code operand.startsWith('part')} or {@code operand.endsWith('part')} of a part that is known
 * when the policy is compiled, and too short to count.
 */
public final class TextEnd extends Eval {
  private final Eval operand;
  private final String part;
  private final boolean start;

  /**
   * Creates the test.
   *
   * @param start whether the start is compared, and not the end
   */
  public TextEnd(Eval operand, String part, boolean start) {
    this.operand = operand;
    this.part = part;
    this.start = start;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = operand.eval(frame);
    if (value instanceof String text) {
      return start ? text.startsWith(part) : text.endsWith(part);
    }
    return value != null && NoValue.is(value)
        ? NoValue.of(value)
        : Faults.noSuchOverload(start ? "startsWith" : "endsWith", value, part);
  }
}
