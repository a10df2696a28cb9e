package dev.wharfinger.internal.relation.lookup;

/**
 * A derived function read what has no value. Thrown by {@link Nodes}, and made the result of the
 * function by {@link DerivedFunctions}; so no function can take it for nothing.
 */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Object result;

  /**
   * Creates the exception.
   *
   * @param result a Fault or an Unknown
   */
  public UnreadableException(Object result) {
    super(result.toString(), null, false, false);
    this.result = result;
  }

  public Object result() {
    return result;
  }
}
