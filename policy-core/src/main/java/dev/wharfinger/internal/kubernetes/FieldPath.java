package dev.wharfinger.internal.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way from a value to a field in it, as {@code .spec.limits['cpu']}: names of fields and keys
 * of maps, and no indexes ({@code ValidFieldPath} of apiextensions-apiserver).
 *
 * @param steps the names and keys, the outermost first
 */
public record FieldPath(List<String> steps) {

  public FieldPath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @param schema of the value that the path begins at; what it has no field for is no path
   * @param problem is told what is wrong
   * @return empty if something is
   */
  static Optional<FieldPath> parse(String text, StructuralSchema schema, Consumer<String> problem) {
    try {
      return Optional.of(new FieldPath(new Parser(text, schema).steps()));
    } catch (NoPathException e) {
      problem.accept(e.getMessage());
      return Optional.empty();
    }
  }

  /** Goes through the path and the schema side by side. */
  private static final class Parser {
    private static final String ESCAPED = "abfnrtv'\\";
    private static final String MEANT = "\u0007\b\f\n\r\t\u000b'\\";

    private final String text;
    private final List<String> steps = new ArrayList<>();
    private @Nullable StructuralSchema schema;
    private int at;

    Parser(String text, StructuralSchema schema) {
      this.text = text;
      this.schema = schema;
    }

    List<String> steps() throws NoPathException {
      while (at < text.length()) {
        String token = token();
        if (token.equals(".")) {
          step(token());
        } else if (token.equals("[")) {
          step(quoted(token()));
          expect("]", token());
        } else {
          throw new NoPathException(
              steps.isEmpty()
                  ? "begin it with a `.`, as in `." + token + "`"
                  : "`" + token + "` stands where a `.` or a `[` has to be");
        }
      }
      return steps;
    }

    /** A dot, a bracket, or all that stands before the next one; quotes keep what is in them. */
    private String token() throws NoPathException {
      if (at == text.length()) {
        throw new NoPathException("the path ends too early");
      }
      int start = at;
      boolean quoted = text.charAt(at++) == '\'';
      if (quoted) {
        while (at < text.length() && !isClosed(start)) {
          at++;
        }
      } else if (!isDelimiter(start)) {
        while (at < text.length() && !isDelimiter(at)) {
          at++;
        }
      }
      return text.substring(start, at);
    }

    private boolean isClosed(int start) {
      return at - start > 1 && text.charAt(at - 1) == '\'' && text.charAt(at - 2) != '\\';
    }

    private boolean isDelimiter(int index) {
      return ".[]".indexOf(text.charAt(index)) >= 0;
    }

    private static String quoted(String token) throws NoPathException {
      if (token.length() < 2 || token.charAt(0) != '\'' || !token.endsWith("'")) {
        throw new NoPathException(
            "`" + token + "` is in brackets, where only a name in single quotes may be");
      }
      StringBuilder name = new StringBuilder();
      for (int i = 1; i < token.length() - 1; i++) {
        char c = token.charAt(i);
        if (c == '\\' && i < token.length() - 2) {
          int escape = ESCAPED.indexOf(token.charAt(++i));
          if (escape < 0) {
            throw new NoPathException("`\\" + token.charAt(i) + "` is no escape");
          }
          c = MEANT.charAt(escape);
        }
        name.append(c);
      }
      return name.toString();
    }

    private static void expect(String wanted, String token) throws NoPathException {
      if (!token.equals(wanted)) {
        throw new NoPathException("`" + token + "` stands where a `" + wanted + "` has to be");
      }
    }

    private void step(String name) throws NoPathException {
      Map<String, StructuralSchema> properties = schema == null ? Map.of() : schema.properties();
      StructuralSchema next =
          schema != null && properties.isEmpty() ? schema.values() : properties.get(name);
      if (next == null) {
        throw new NoPathException("the schema has no field `" + name + "` there");
      }
      steps.add(name);
      schema = next;
    }
  }

  /** Says why a text is no path. */
  private static final class NoPathException extends Exception {
    private static final long serialVersionUID = 1;

    NoPathException(String message) {
      super(message);
    }
  }
}
