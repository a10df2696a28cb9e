package dev.wharfinger.internal.js.declare;

import dev.wharfinger.internal.js.member.NativeNames;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as TypeScript writes them. */
final class Identifiers {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*");
  private static final Pattern FOREIGN = Pattern.compile("[^\\w$]");

  /** Types of TypeScript itself. */
  private static final Set<String> TYPES =
      Set.of(
          "any",
          "bigint",
          "boolean",
          "globalThis",
          "never",
          "number",
          "object",
          "string",
          "symbol",
          "undefined",
          "unknown");

  private Identifiers() {}

  /** The name of a property: quoted where it is no identifier. */
  static String property(String name) {
    return IDENTIFIER.matcher(name).matches() ? name : quoted(name);
  }

  /** A name for a type or a namespace that resembles the one given. */
  static String resembling(String name) {
    String identifier = FOREIGN.matcher(name).replaceAll("_");
    if (isReserved(identifier)) {
      return identifier + "_";
    }
    return IDENTIFIER.matcher(identifier).matches() ? identifier : "_" + identifier;
  }

  /** The literal of a text. */
  static String quoted(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  /** Whether neither a namespace nor an interface can be called so. */
  private static boolean isReserved(String name) {
    return NativeNames.words().contains(name) || TYPES.contains(name);
  }
}
