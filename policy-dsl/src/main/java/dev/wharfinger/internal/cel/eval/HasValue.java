package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code optional.hasValue()}. */
public final class HasValue extends Eval {
  private final Eval content;

  /**
   * Creates the operation.
   *
   * @param content may yield {@link Absent#ABSENT}
   */
  public HasValue(Eval content) {
    this.content = content;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = content.eval(frame);
    return value != null && NoValue.is(value) ? NoValue.of(value) : value != Absent.ABSENT;
  }
}
