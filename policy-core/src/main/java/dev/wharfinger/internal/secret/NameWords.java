package dev.wharfinger.internal.secret;

/** The words that a name is put together from, whatever its style. */
final class NameWords {
  private NameWords() {}

  /** {@code dbPassword}, {@code DB-PASSWORD} and {@code db.password} as {@code db_password}. */
  static String joined(CharSequence name) {
    StringBuilder words = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isUpper(c)) {
        if (i > 0 && beginsWord(name, i)) {
          words.append('_');
        }
        words.append((char) (c + 'a' - 'A'));
      } else {
        words.append(c == '-' || c == '.' || c == ' ' ? '_' : c);
      }
    }
    return words.toString();
  }

  /** Whether a character may be in a name. */
  static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z')
        || isUpper(c)
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  /** Whether a capital follows a small letter, or is the last of several and one follows. */
  private static boolean beginsWord(CharSequence name, int at) {
    char before = name.charAt(at - 1);
    if (!isUpper(before)) {
      return before >= 'a' && before <= 'z';
    }
    char after = at + 1 < name.length() ? name.charAt(at + 1) : 'A';
    return after >= 'a' && after <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
