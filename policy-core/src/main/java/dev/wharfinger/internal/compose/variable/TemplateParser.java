package dev.wharfinger.internal.compose.variable;

import dev.wharfinger.internal.compose.variable.Template.Fault;
import dev.wharfinger.internal.compose.variable.Template.Literal;
import dev.wharfinger.internal.compose.variable.Template.Part;
import dev.wharfinger.internal.compose.variable.Template.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads templates in one pass; a fault ends the reading. */
final class TemplateParser {
  private static final Template NOTHING = new Template(List.of(), null);

  private final String text;
  private final int deepest;
  private int at;
  private int depth;
  private @Nullable Fault fault;

  TemplateParser(String text, int deepest) {
    this.text = text;
    this.deepest = deepest;
  }

  Template parse() {
    List<Part> parts = parts(false);
    return new Template(parts, fault);
  }

  /**
   * Reads to the end, or to the brace that closes the variable around.
   *
   * <p>Braces in a default pair up, so that it may be JSON; and a line break cannot stand in one,
   * as it cannot for Compose.
   */
  private List<Part> parts(boolean inBraces) {
    List<Part> parts = new ArrayList<>();
    int literal = at;
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '$' && startsSomething(at + 1)) {
        addLiteral(parts, literal, at);
        dollar(parts);
        literal = at;
        continue;
      }
      if (inBraces) {
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (open < 0 || c == '\n') {
          break;
        }
      }
      at++;
    }
    addLiteral(parts, literal, at);
    return parts;
  }

  private void addLiteral(List<Part> parts, int start, int end) {
    if (start < end && fault == null) {
      parts.add(new Literal(text.substring(start, end), start, end));
    }
  }

  /** A dollar before anything else is a dollar. */
  private boolean startsSomething(int offset) {
    return offset < text.length()
        && (text.charAt(offset) == '$'
            || text.charAt(offset) == '{'
            || isNameStart(text.charAt(offset)));
  }

  private void dollar(List<Part> parts) {
    int start = at++;
    char c = text.charAt(at);
    if (c == '$') {
      at++;
      parts.add(new Literal("$", start, at));
    } else if (c == '{') {
      at++;
      braced(parts, start);
    } else {
      String name = name();
      parts.add(new Variable(name, Operator.NONE, NOTHING, "", start, at));
    }
  }

  private void braced(List<Part> parts, int start) {
    String name = name();
    Operator operator = Operator.at(text, at);
    if (name.isEmpty()) {
      fail("the name of a variable must follow `${`; write `$$` for a dollar", start);
      return;
    }
    if (++depth > deepest) {
      fail("variables nest deeper than %d levels in defaults".formatted(deepest), start);
      return;
    }
    at += operator.symbol().length();
    int argument = at;
    List<Part> inner = operator == Operator.NONE ? List.of() : parts(true);
    depth--;
    if (fault != null) {
      return;
    }
    if (at >= text.length()) {
      fail("this `${` is never closed; write `$${` if it is no variable", start);
    } else if (text.charAt(at) != '}') {
      fail(
          "after the name `" + name + "` one of `}`, `:-`, `-`, `:?`, `?`, `:+`, `+` must follow",
          start);
    } else {
      String written = text.substring(argument, at);
      at++;
      parts.add(new Variable(name, operator, new Template(inner, null), written, start, at));
    }
  }

  private void fail(String message, int start) {
    fault = new Fault(message, start, Math.min(at + 1, text.length()));
    at = text.length();
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at), at > start)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNamePart(char c, boolean digits) {
    return isNameStart(c) || (digits && c >= '0' && c <= '9');
  }

  private static boolean isNameStart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
