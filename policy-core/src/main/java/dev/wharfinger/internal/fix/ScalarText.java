package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.RawScalar;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scalars as text. */
final class ScalarText {
  /** Text that no version of YAML takes for anything else, nor for syntax. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_/][\\w./@+=-]*+(?::[\\w./@+=-]++)*+(?: [A-Za-z0-9_./-]++)*+");

  /** Words that some version of YAML takes for a truth value or for nothing. */
  private static final Set<String> WORDS =
      Set.of("y", "yes", "n", "no", "true", "false", "on", "off", "null");

  private ScalarText() {}

  /** A scalar in YAML. */
  static String yaml(@Nullable Object value, char quote) {
    if (!(value instanceof String text)) {
      return String.valueOf(value);
    }
    return isPlain(text) ? text : quoted(text, quote);
  }

  /** A scalar in YAML, in the quotes of the one that it replaces if that is text too. */
  static String yamlLike(@Nullable Object value, RawScalar before, char quote) {
    if (!(value instanceof String text)) {
      return String.valueOf(value);
    }
    return switch (before.style()) {
      case DOUBLE_QUOTED -> quoted(text, '"');
      case SINGLE_QUOTED -> quoted(text, '\'');
      default -> yaml(text, quote);
    };
  }

  /** A scalar in JSON. */
  static String json(@Nullable Object value) {
    return value instanceof String text ? quoted(text, '"') : String.valueOf(value);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String text, char quote) {
    boolean single = quote == '\'' && text.chars().noneMatch(Character::isISOControl);
    if (single) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
