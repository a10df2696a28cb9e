package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** The optional that holds what an expression yields. */
public final class Wrap extends Eval {
  private final Eval content;

  /**
   * Creates the optional.
   *
   * @param content may yield {@link Absent#ABSENT}
   */
  public Wrap(Eval content) {
    this.content = content;
  }

  /** What yields the content, or {@link Absent#ABSENT}. */
  public Eval content() {
    return content;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = content.eval(frame);
    return value != null && NoValue.is(value) ? value : Optionals.wrap(value);
  }
}
