package dev.wharfinger.internal.compose;

/** IP addresses as text, with no look at any network. */
final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  /** Whether a text is an address of version 4 or 6, without a zone. */
  static boolean isAddress(String text) {
    return text.indexOf(':') < 0 ? isVersion4(text) : isVersion6(text);
  }

  private static boolean isVersion4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean digits =
          !part.isEmpty()
              && part.length() <= 3
              && part.chars().allMatch(c -> c >= '0' && c <= '9')
              && (part.length() == 1 || part.charAt(0) != '0');
      if (!digits || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVersion6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest);
    return before >= 0 && after >= 0 && before + after < GROUPS;
  }

  /** The groups of 16 bits; -1 where one is none. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (i == parts.length - 1 && isVersion4(part)) {
        count += 2;
      } else if (!part.isEmpty()
          && part.length() <= 4
          && part.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }
}
