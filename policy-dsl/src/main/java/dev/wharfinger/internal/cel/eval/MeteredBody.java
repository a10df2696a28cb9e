package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function;
import org.jspecify.annotations.Nullable;

/** The body of a function that takes its steps itself, since how many shows only on the way. */
@FunctionalInterface
public interface MeteredBody extends Function.Body {

  /** Computes the result; the meter's failure if steps run out. */
  @Nullable Object run(Meter meter, @Nullable Object[] arguments);

  @Override
  default @Nullable Object call(EvaluationContext context, @Nullable Object[] arguments) {
    return run(Meter.of(context), arguments);
  }
}
