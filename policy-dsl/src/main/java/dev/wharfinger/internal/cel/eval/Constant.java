package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** A value that was known when the policy was compiled. */
public final class Constant extends Eval {
  private final @Nullable Object value;

  public Constant(@Nullable Object value) {
    this.value = value;
  }

  /** The value. */
  public @Nullable Object value() {
    return value;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return value;
  }
}
