package dev.wharfinger.internal.secret;

/** Values that only their names tell to be secrets, in text that may be anything. */
final class Generic {
  private static final int ENOUGH_DIGITS = 2;
  private static final String OF_CODE = "()[]{}<>$;\\ ";

  private Generic() {}

  /** Whether a value looks drawn at random: with digits among letters, and no word of a program. */
  static boolean isLikely(String value) {
    long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
    long letters = value.chars().filter(Character::isLetter).count();
    boolean code = value.chars().anyMatch(c -> OF_CODE.indexOf(c) >= 0);
    return digits >= ENOUGH_DIGITS && letters > 0 && !code && !value.contains("://");
  }
}
