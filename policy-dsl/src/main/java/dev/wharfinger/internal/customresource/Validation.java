package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.type.EvaluationContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A validation that was compiled, or what tells why a value is not valid. Values are as {@link
 * dev.wharfinger.internal.bind.SchemaBinder} binds them to the type that it was compiled for.
 * Immutable.
 */
public final class Validation {
  static final int SELF = 0;
  static final int OLD_SELF = 1;

  /** How many names there are besides those of macros. */
  static final int NAMES = 2;

  private final Eval expression;
  private final boolean transition;
  private final OldValue old;
  private final int frameSize;

  Validation(Eval expression, boolean transition, OldValue old, int frameSize) {
    this.expression = expression;
    this.transition = transition;
    this.old = old;
    this.frameSize = frameSize;
  }

  /** Whether it is about a change, so that it does not run where there was nothing before. */
  public boolean isTransition() {
    return transition;
  }

  /**
   * Judges a value.
   *
   * @param oldSelf the value before the change; null if there was none
   * @param steps how many steps it may take
   * @return true if the value is valid, or the text that tells why it is not; or false, a {@link
   *     dev.wharfinger.type.Fault} or an {@link dev.wharfinger.type.Unknown}; empty if it does not
   *     run
   */
  public Optional<Object> evaluate(
      @Nullable Object self, @Nullable Object oldSelf, EvaluationContext context, long steps) {
    if (transition && oldSelf == null) {
      return Optional.empty();
    }
    Frame frame = new Frame(frameSize, context);
    frame.allow(steps);
    frame.set(SELF, self);
    frame.set(OLD_SELF, old == OldValue.OPTIONAL ? Optional.ofNullable(oldSelf) : oldSelf);
    return Optional.ofNullable(expression.eval(frame));
  }
}
