package dev.wharfinger.internal.js.declare;

import java.util.Set;
import java.util.regex.Pattern;

/** Names as TypeScript writes them. */
final class Identifiers {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*");
  private static final Pattern FOREIGN = Pattern.compile("[^\\w$]");

  /** What neither a namespace nor an interface can be called: words of the language, and types. */
  private static final Set<String> RESERVED =
      Set.of(
          ("any await bigint boolean break case catch class const continue debugger default delete"
                  + " do else enum export extends false finally for function globalThis if"
                  + " implements import in instanceof interface let never new null number object"
                  + " package private protected public return static string super switch symbol"
                  + " this throw true try typeof undefined unknown var void while with yield")
              .split(" "));

  private Identifiers() {}

  /** The name of a property: quoted where it is no identifier. */
  static String property(String name) {
    return IDENTIFIER.matcher(name).matches() ? name : quoted(name);
  }

  /** A name for a type or a namespace that resembles the one given. */
  static String resembling(String name) {
    String identifier = FOREIGN.matcher(name).replaceAll("_");
    if (RESERVED.contains(identifier)) {
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
}
