package dev.wharfinger.internal.cel.eval;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an optional holds, or {@link Absent#ABSENT}. */
public final class Unwrap extends Eval {
  private final Eval optional;

  public Unwrap(Eval optional) {
    this.optional = optional;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object value = optional.eval(frame);
    if (value instanceof Optional<?> some) {
      return Optionals.unwrap(some);
    }
    return value != null && NoValue.is(value) ? value : Faults.noSuchOverload("orValue", value);
  }
}
