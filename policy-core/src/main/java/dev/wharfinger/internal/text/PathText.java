package dev.wharfinger.internal.text;

/** The one notation for paths, in reports, assertions and policies: {@code a.b[0]['k.l']}. */
public final class PathText {
  private PathText() {}

  /**
   * Adds a step to a path.
   *
   * @param key the name of a field, the key of a map, or the index in a list
   */
  public static void append(StringBuilder path, Object key) {
    if (key instanceof Integer) {
      path.append('[').append(key).append(']');
    } else if (isIdentifier(key.toString())) {
      path.append(path.isEmpty() ? "" : ".").append(key);
    } else {
      path.append("['").append(key.toString().replace("'", "\\'")).append("']");
    }
  }

  private static boolean isIdentifier(String text) {
    if (text.isEmpty() || isDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c == '_' || isDigit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
