package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code orValue} and {@code or}: what is there, or else what another expression yields. */
public final class FirstPresent extends Eval {
  private final Eval content;
  private final Eval otherwise;

  /**
   * Creates the operation.
   *
   * @param content may yield {@link Absent#ABSENT}
   */
  public FirstPresent(Eval content, Eval otherwise) {
    this.content = content;
    this.otherwise = otherwise;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = content.eval(frame);
    return value == Absent.ABSENT ? otherwise.eval(frame) : value;
  }
}
