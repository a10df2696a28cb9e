package dev.wharfinger.type;

/**
 * The value of an operation that failed, as the lookup of a key that is not there. A fault is a
 * value and not an exception, since {@code ||} and {@code &&} may absorb it.
 *
 * @param code the kind of failure, as in {@code no-such-key}
 * @param message lower case, without full stop; cut if it is very long, as it may quote a value
 */
public record Fault(String code, String message) {
  private static final int LONGEST = 1000;

  public Fault {
    if (message.length() > LONGEST) {
      int end = Character.isHighSurrogate(message.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      message = message.substring(0, end) + "...";
    }
  }
}
