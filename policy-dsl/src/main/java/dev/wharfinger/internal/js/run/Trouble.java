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
    super(message); // with a trace: without one, engines tell nothing of the frames of scripts
    this.value = value;
  }

  /**
   * The trouble.
   *
   * @param value a {@link Fault} or an {@link Unknown}
   */
  static Trouble of(Object value) {
    String message =
        value instanceof Unknown unknown ? unknown.reason() : ((Fault) value).message();
    return new Trouble(message, value);
  }

  static Trouble fault(String code, String message) {
    return of(new Fault(code, message));
  }

  /** A {@link Fault} or an {@link Unknown}. */
  Object value() {
    return value;
  }
}
