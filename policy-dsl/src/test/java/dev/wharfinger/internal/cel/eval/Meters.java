package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.internal.cel.function.NoContext;

/** Meters for tests that are not about them. */
final class Meters {
  private Meters() {}

  static Meter meter() {
    return Meter.of(NoContext.CONTEXT);
  }
}
