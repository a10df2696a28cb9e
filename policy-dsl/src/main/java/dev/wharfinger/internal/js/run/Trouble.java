package dev.wharfinger.internal.js.run;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;

/**
 * What a script met that has no value. It is thrown through the script, which may catch it; unless
 * the script reports something, it is the outcome all the same.
 */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A {@link Fault} or an {@link Unknown}. */
  private final transient Object value;

  private Trouble(String message, Object value) {
    super(message, null, false, false);
    this.value = value;
  }

  static Trouble of(Fault fault) {
    return new Trouble(fault.message(), fault);
  }

  static Trouble of(Unknown unknown) {
    return new Trouble(unknown.reason(), unknown);
  }

  static Trouble fault(String code, String message) {
    return of(new Fault(code, message));
  }

  /** A {@link Fault} or an {@link Unknown}. */
  Object value() {
    return value;
  }
}
