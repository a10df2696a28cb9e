package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code value in container}. */
public final class ElementTest extends Eval {
  private final Eval value;
  private final Eval container;

  public ElementTest(Eval value, Eval container) {
    this.value = value;
    this.container = container;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return Membership.of(frame, value.eval(frame), container.eval(frame));
  }
}
