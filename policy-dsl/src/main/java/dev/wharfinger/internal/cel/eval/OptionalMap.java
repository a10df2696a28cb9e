package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/**
 * {@code optMap} and {@code optFlatMap}: the body for the content of an optional, or {@link
 * Absent#ABSENT}.
 */
public final class OptionalMap extends Eval {
  private final int slot;
  private final Eval content;
  private final Eval body;

  /**
   * Creates the operation.
   *
   * @param content yields the content of an optional, or {@link Absent#ABSENT}
   * @param body for {@code optFlatMap} the same
   */
  public OptionalMap(int slot, Eval content, Eval body) {
    this.slot = slot;
    this.content = content;
    this.body = body;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = content.eval(frame);
    if (value == Absent.ABSENT) {
      return value;
    }
    if (value != null && NoValue.is(value)) {
      return NoValue.of(value);
    }
    frame.set(slot, value);
    return body.eval(frame);
  }
}
