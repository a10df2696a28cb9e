package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** A name that is bound in the frame. */
public final class LocalRead extends Eval {
  private final int slot;

  public LocalRead(int slot) {
    this.slot = slot;
  }

  /** Where the frame holds it. */
  public int slot() {
    return slot;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return frame.get(slot);
  }
}
