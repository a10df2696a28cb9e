package dev.wharfinger.internal.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A value that is assigned to a name, as in an environment. */
public record NamedValue(String name, String value) {
  private static final String KIND = "named";
  private static final String TITLE = "Secret by its name";

  /** What opens nothing, whatever its name. */
  private static final Set<String> SWITCHES =
      Set.of("true", "false", "yes", "no", "on", "off", "none", "null", "nil", "undefined");

  /**
   * The secrets of the value, placed in it: the credentials in it, or if there is none the whole of
   * it, where its name says that it is a secret. A well-known password counts as well; what tells
   * where a secret is does not.
   */
  public List<SecretFinding> secrets() {
    List<SecretFinding> found = found();
    return !found.isEmpty() || !isSecret()
        ? found
        : List.of(new SecretFinding(KIND, TITLE, 0, value.length(), Redacted.of(value), false));
  }

  /** Whether the name says that the value is a secret, and it is not merely where one is. */
  public boolean isSecret() {
    String text = withoutQuotes(value.strip());
    return SecretNames.isOne(name)
        && !text.isEmpty()
        && !SWITCHES.contains(text.toLowerCase(Locale.ROOT))
        && !SecretReferences.isOne(text);
  }

  /** In Dockerfiles values are as they are written. */
  private static String withoutQuotes(String text) {
    int last = text.length() - 1;
    boolean quoted =
        last > 0
            && text.charAt(0) == text.charAt(last)
            && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, last).strip() : text;
  }

  /** Some kinds are told by the name, so they are looked for with it. */
  private List<SecretFinding> found() {
    int shift = name.length() + 1;
    return SecretScanner.standard().scan(name + "=" + value).stream()
        .filter(each -> each.start() >= shift)
        .map(each -> each.before(shift))
        .toList();
  }
}
