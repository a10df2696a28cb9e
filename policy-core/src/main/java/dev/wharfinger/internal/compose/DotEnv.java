package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.compose.variable.Substitution;
import dev.wharfinger.internal.compose.variable.Substitution.Missing;
import dev.wharfinger.internal.compose.variable.Template;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a {@code .env} file, as Compose reads them (compose-go, {@code dotenv}): in
 * double quotes and without quotes variables are replaced, those above and those of whoever calls,
 * which also win; in single quotes everything stays.
 */
public final class DotEnv {
  private final String text;
  private final Map<String, String> caller;
  private final Map<String, String> found = new LinkedHashMap<>();
  private final Set<String> uncertain = new HashSet<>();
  private final List<ReadProblem> problems = new ArrayList<>();
  private int at;

  private DotEnv(SourceText source, Map<String, String> caller) {
    this.text = source.text();
    this.caller = caller;
  }

  /**
   * What a file says.
   *
   * @param variables in the order of the file, as Compose has them
   * @param uncertain those of them that depend on variables which are not set here
   * @param problems lines that are no variables
   */
  public record Content(
      Map<String, String> variables, Set<String> uncertain, List<ReadProblem> problems) {
    public Content {
      variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
      uncertain = Set.copyOf(uncertain);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file.
   *
   * @param caller the variables that are set already
   */
  public static Content read(SourceText source, Map<String, String> caller) {
    DotEnv file = new DotEnv(source, caller);
    file.read();
    return new Content(file.found, file.uncertain, file.problems);
  }

  private void read() {
    if (text.startsWith("\uFEFF")) {
      at = 1;
    }
    while (at < text.length()) {
      skip(" \t\r\n\f");
      if (at < text.length() && text.charAt(at) == '#') {
        at = lineEnd();
      } else if (at < text.length()) {
        statement();
      }
    }
  }

  private void statement() {
    int start = at;
    if (text.startsWith("export", at) && at + 6 < text.length() && isSpace(text.charAt(at + 6))) {
      at += 6;
      skip(" \t");
    }
    int nameStart = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(nameStart, at);
    skip(" \t");
    char next = at < text.length() ? text.charAt(at) : '\n';
    if (!name.isEmpty() && (next == '=' || next == ':')) {
      at++;
      skip(" \t");
      uncertain.remove(name);
      found.put(name, value(name, start));
    } else if (!name.isEmpty() && (next == '\n' || next == '\r')) {
      String inherited = caller.get(name);
      if (inherited != null) {
        found.put(name, inherited);
      }
      at = lineEnd();
    } else {
      tell("dotenv-line", "this is no variable; write it as in `NAME=value`", start, lineEnd());
      at = lineEnd();
    }
  }

  private String value(String name, int start) {
    char quote = at < text.length() ? text.charAt(at) : '\n';
    return quote == '"' || quote == '\'' ? quoted(quote, name, start) : plain(name, start);
  }

  private String plain(String name, int start) {
    int end = lineEnd();
    String line = text.substring(at, end);
    at = end;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '#' && (i == 0 || isSpace(line.charAt(i - 1)))) {
        line = line.substring(0, i);
      }
    }
    return replaced(line.strip(), name, start);
  }

  private String quoted(char quote, String name, int start) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      tell("dotenv-quote", "the quote is not closed", start, lineEnd());
      at = text.length();
      return "";
    }
    String inner = text.substring(at + 1, end);
    at = end + 1;
    return quote == '"' ? replaced(unescaped(inner), name, start) : inner;
  }

  /** An escaped dollar becomes two, which stand for one where variables are replaced. */
  private static String unescaped(String inner) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '\\' && i + 1 < inner.length()) {
        i++;
        result.append(
            switch (inner.charAt(i)) {
              case 'n' -> "\n";
              case 'r' -> "\r";
              case 't' -> "\t";
              case '$' -> "$$";
              default -> String.valueOf(inner.charAt(i));
            });
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  /** A variable that is not set is nothing; one that has to be set is told. */
  private String replaced(String value, String name, int start) {
    Template template = Template.parse(value);
    if (template.fault() != null) {
      return value;
    }
    Map<String, String> known = new HashMap<>(found);
    known.putAll(caller);
    Substitution result = Substitution.of(template, known);
    for (Missing missing : result.missing()) {
      uncertain.add(name);
      if (missing.required()) {
        tell("dotenv-variable", missing.message(), start, at);
      }
    }
    return result.text();
  }

  private void skip(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void tell(String code, String message, int start, int end) {
    problems.add(ReadProblem.error(code, message, start, Math.max(start, end)));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isNamePart(char c) {
    return c == '_'
        || c == '.'
        || c == '-'
        || c == '['
        || c == ']'
        || (c < 128 && Character.isLetterOrDigit(c));
  }
}
