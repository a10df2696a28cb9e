package dev.wharfinger.internal.kubernetes;

import java.util.List;
import java.util.Set;

/**
 * How validations of custom resources name the properties of a schema, not all of which are
 * identifiers ({@code pkg/cel/escaping.go} of the API server). Keys of maps are never escaped.
 */
public final class PropertyNames {
  /** Words that the grammar of CEL does not take where a field is named. */
  private static final Set<String> LITERALS = Set.of("true", "false", "null", "in");

  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private PropertyNames() {}

  /**
   * The names that a property goes by, the escaped one first; none if validations cannot name it.
   *
   * @param property the name in the file
   */
  public static List<String> accessors(String property) {
    if (RESERVED.contains(property)) {
      return List.of(word(property), property);
    }
    if (LITERALS.contains(property)) {
      return List.of(word(property));
    }
    return isNameable(property) ? List.of(escape(property)) : List.of();
  }

  private static String word(String reserved) {
    return "__" + reserved + "__";
  }

  private static boolean isNameable(String property) {
    return !property.isEmpty()
        && !isDigit(property.charAt(0))
        && property.chars().allMatch(PropertyNames::isNameable);
  }

  private static boolean isNameable(int c) {
    return ('a' <= c && c <= 'z')
        || ('A' <= c && c <= 'Z')
        || isDigit(c)
        || c == '_'
        || c == '.'
        || c == '-'
        || c == '/';
  }

  private static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }

  private static String escape(String property) {
    StringBuilder name = new StringBuilder(property.length() + 16);
    for (int i = 0; i < property.length(); i++) {
      switch (property.charAt(i)) {
        case '.' -> name.append("__dot__");
        case '-' -> name.append("__dash__");
        case '/' -> name.append("__slash__");
        case '_' -> {
          boolean two = property.startsWith("__", i);
          name.append(two ? "__underscores__" : "_");
          i += two ? 1 : 0;
        }
        default -> name.append(property.charAt(i));
      }
    }
    return name.toString();
  }
}
