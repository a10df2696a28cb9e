package dev.wharfinger.internal.dockerfile.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The comments at the top of a file, as long as all of them are directives (BuildKit's
 * directives.go).
 */
final class DirectiveZone {
  /** The character that escapes where no directive says otherwise. */
  static final char ESCAPE = '\\';

  private static final Set<String> KNOWN = Set.of("syntax", "escape", "check");

  private final String file;
  private final Problems problems;
  private final List<Directive> directives = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private boolean over;
  private boolean shebang;
  private char escape = ESCAPE;

  DirectiveZone(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The character that escapes, and that continues lines. */
  char escape() {
    return escape;
  }

  List<Directive> directives() {
    return List.copyOf(directives);
  }

  /** Looks at a line, which ends the zone if it is no directive; whether it is one. */
  boolean accept(int start, int end) {
    if (over) {
      return false;
    }
    if (file.startsWith("#!", start) && directives.isEmpty() && !shebang) {
      shebang = true;
      return false;
    }
    Optional<Directive> directive = directive(start, end).filter(found -> known(found.name()));
    over = directive.isEmpty();
    directive.ifPresent(this::take);
    return !over;
  }

  private static boolean known(Token name) {
    return KNOWN.contains(name.text().toLowerCase(Locale.ROOT));
  }

  private void take(Directive directive) {
    String name = directive.name().text().toLowerCase(Locale.ROOT);
    if (!seen.add(name)) {
      problems.error(
          "dockerfile-directive",
          "`%s` is set a second time; remove one of the two".formatted(name),
          directive.name());
      return;
    }
    directives.add(directive);
    // Behind a shebang, which is a comment, only those who ask for syntax or check look on.
    if (name.equals("escape") && !shebang) {
      takeEscape(directive.value());
    }
  }

  private void takeEscape(Token value) {
    if (value.text().equals("\\") || value.text().equals("`")) {
      escape = value.text().charAt(0);
    } else {
      String message =
          "`%s` cannot be the escape character; it may be a backslash or a backtick"
              .formatted(value.shown());
      problems.error("dockerfile-directive", message, value);
    }
  }

  /** Reads {@code # name = value}. */
  private Optional<Directive> directive(int start, int end) {
    if (start == end || file.charAt(start) != '#') {
      return Optional.empty();
    }
    int name = start + 1;
    while (name < end && Spaces.isSpace(file.charAt(name))) {
      name++;
    }
    int nameEnd = nameEnd(name, end);
    int equals = behindSpaces(nameEnd, end);
    if (nameEnd == name || equals == end || file.charAt(equals) != '=') {
      return Optional.empty();
    }
    int value = behindSpaces(equals + 1, end);
    int valueEnd = end;
    while (valueEnd > value && Spaces.isPatternSpace(file.charAt(valueEnd - 1))) {
      valueEnd--;
    }
    if (value == end) {
      // The pattern asks for one character, and takes a space where there is nothing else.
      value = Math.max(equals + 1, end - 1);
      valueEnd = end;
    }
    return value == valueEnd
        ? Optional.empty()
        : Optional.of(new Directive(token(name, nameEnd), token(value, valueEnd)));
  }

  private int nameEnd(int start, int end) {
    int i = start;
    while (i < end && (isLetter(file.charAt(i)) || (i > start && isDigit(file.charAt(i))))) {
      i++;
    }
    return i;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int behindSpaces(int from, int end) {
    int i = from;
    while (i < end && Spaces.isPatternSpace(file.charAt(i))) {
      i++;
    }
    return i;
  }

  private Token token(int start, int end) {
    return new Token(file.substring(start, end), start, end);
  }
}
