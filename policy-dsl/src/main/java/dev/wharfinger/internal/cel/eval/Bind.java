package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * {@code cel.bind(name, value, body)}. A value that fails is a failure only where the body reads
 * it.
 */
public final class Bind extends Eval {
  private final int slot;
  private final Eval value;
  private final Eval body;

  public Bind(int slot, Eval value, Eval body) {
    this.slot = slot;
    this.value = value;
    this.body = body;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.set(slot, value.eval(frame));
    return body.eval(frame);
  }
}
