package dev.wharfinger.internal.signature;

/**
 * A check and why it came out so.
 *
 * @param reason why it is not true, in the form of a problem's message; empty if it is true
 */
record Verdict(Check check, String reason) {
  static final Verdict TRUE = new Verdict(Check.TRUE, "");

  static Verdict no(String reason) {
    return new Verdict(Check.FALSE, reason);
  }

  static Verdict notChecked(String reason) {
    return new Verdict(Check.NOT_CHECKED, reason);
  }

  boolean isTrue() {
    return check == Check.TRUE;
  }

  boolean isFalse() {
    return check == Check.FALSE;
  }
}
