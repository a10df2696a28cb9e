package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import org.jspecify.annotations.Nullable;

/** The values of parts of an expression, for what the frame holds at the time. */
@FunctionalInterface
interface Values {
  @Nullable Object of(Typed part);
}
