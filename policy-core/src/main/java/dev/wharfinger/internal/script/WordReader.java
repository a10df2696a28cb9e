package dev.wharfinger.internal.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one word: quotes, escapes, and what the shell replaces (POSIX.1-2017, 2.2 and 2.6). */
final class WordReader {
  private static final String ENDS = " \t\n;&|()<>";
  private static final String PATTERN = "*?";

  private final ScriptText text;
  private final Variables variables;
  private final Depth depth;
  private final List<Node.Sequence> substitutions;
  private StringBuilder value = new StringBuilder();
  private @Nullable String prefix;
  private boolean quoted;
  private int bracket;

  WordReader(ScriptText text, Variables variables, Depth depth, List<Node.Sequence> substitutions) {
    this.text = text;
    this.variables = variables;
    this.depth = depth;
    this.substitutions = substitutions;
  }

  Word read() throws ScriptException {
    int start = text.position();
    value = new StringBuilder();
    prefix = null;
    quoted = false;
    bracket = -1;
    while (text.hasNext() && ENDS.indexOf(text.peek()) < 0) {
      part();
    }
    String known = value.toString();
    return new Word(
        text.since(start),
        prefix == null ? known : null,
        prefix == null ? known : prefix,
        quoted,
        text.span(start, text.position()));
  }

  /** From here on, nothing is known of the value. */
  private void loseValue() {
    if (prefix == null) {
      prefix = value.toString();
    }
  }

  private void part() throws ScriptException {
    char c = text.peek();
    switch (c) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      case '\\' -> escaped();
      case '$' -> dollar(false);
      case '`' -> backquoted();
      default -> {
        bracket(c);
        if (PATTERN.indexOf(c) >= 0 || (c == '~' && value.length() == 0 && !quoted)) {
          loseValue();
        }
        value.append(text.next());
      }
    }
  }

  /** Brackets make a pattern only in pairs; one alone is a character, or a program. */
  private void bracket(char c) {
    if (c == '[' && bracket < 0) {
      bracket = value.length();
    } else if (c == ']' && bracket >= 0 && prefix == null) {
      prefix = value.substring(0, Math.min(bracket, value.length()));
    }
  }

  private char require(String missing) throws ScriptException {
    if (!text.hasNext()) {
      throw ScriptException.unclosed(missing);
    }
    return text.next();
  }

  private void singleQuoted() throws ScriptException {
    quoted = true;
    text.next();
    for (char c = require("'"); c != '\''; c = require("'")) {
      value.append(c);
    }
  }

  private void escaped() {
    text.next();
    quoted = true;
    if (text.at('\n')) {
      text.next();
    } else if (text.hasNext()) {
      value.append(text.next());
    } else {
      value.append('\\');
    }
  }

  private void doubleQuoted() throws ScriptException {
    quoted = true;
    text.next();
    while (!text.at('"')) {
      if (text.at('$')) {
        dollar(true);
      } else if (text.at('`')) {
        backquoted();
      } else if (text.at('\\')) {
        escapedInQuotes();
      } else {
        value.append(require("\""));
      }
    }
    text.next();
  }

  private void escapedInQuotes() throws ScriptException {
    text.next();
    char c = require("\"");
    if ("$`\"\\\n".indexOf(c) < 0) {
      value.append('\\');
    }
    if (c != '\n') {
      value.append(c);
    }
  }

  private void dollar(boolean inQuotes) throws ScriptException {
    if (text.at("$((")) {
      loseValue();
      text.moveTo(text.position() + 3);
      skipArithmetic();
    } else if (text.at("$(")) {
      loseValue();
      text.moveTo(text.position() + 2);
      substitutions.add(new ScriptParser(text, variables, depth).substitution());
    } else if (text.at("${")) {
      braced(inQuotes);
    } else if (text.at("$'") && !inQuotes) {
      dollarQuoted();
    } else {
      text.next();
      named(inQuotes);
    }
  }

  /** Up to the second of two closing parentheses; substitutions in it are commands as well. */
  private void skipArithmetic() throws ScriptException {
    depth.enter();
    for (int open = 2; open > 0; ) {
      if (text.at('$') || text.at('`')) {
        part();
        continue;
      }
      char c = require("))");
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    depth.leave();
  }

  private void braced(boolean inQuotes) throws ScriptException {
    int start = text.position() + 2;
    text.moveTo(start);
    StringBuilder before = value;
    String knownBefore = prefix;
    depth.enter();
    value = new StringBuilder();
    boolean plain = true;
    while (!text.at('}')) {
      plain &= isNamePart(text.peek());
      if (text.at('\'') && inQuotes) {
        text.next();
      } else if (text.hasNext()) {
        part();
      } else {
        require("}");
      }
    }
    String name = text.since(start);
    text.next();
    value = before;
    prefix = knownBefore;
    depth.leave();
    use(plain ? variables.value(name) : Optional.empty(), inQuotes);
  }

  private void named(boolean inQuotes) {
    int start = text.position();
    while (text.hasNext() && isNamePart(text.peek())) {
      text.next();
    }
    String name = text.since(start);
    if (!name.isEmpty()) {
      use(variables.value(name), inQuotes);
    } else if (text.hasNext() && "@*#?-$!".indexOf(text.peek()) >= 0) {
      text.next();
      loseValue();
    } else {
      value.append('$');
    }
  }

  /** A value that is not quoted is known only if it stays one word. */
  private void use(Optional<String> known, boolean inQuotes) {
    if (known.isPresent() && (inQuotes || isOneWord(known.get()))) {
      value.append(known.get());
    } else {
      loseValue();
    }
  }

  private static boolean isOneWord(String known) {
    return !known.isEmpty() && known.chars().noneMatch(c -> " \t\n*?[".indexOf(c) >= 0);
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** {@code $'..'} of bash; dash takes the dollar sign as it is, so that the value is unknown. */
  private void dollarQuoted() throws ScriptException {
    loseValue();
    quoted = true;
    text.moveTo(text.position() + 2);
    for (char c = require("'"); c != '\''; c = require("'")) {
      if (c == '\\') {
        require("'");
      }
    }
  }

  private void backquoted() throws ScriptException {
    loseValue();
    text.next();
    StringBuilder script = new StringBuilder();
    int start = text.position();
    int[] origins = new int[16];
    while (!text.at('`')) {
      if (text.at("\\`") || text.at("\\\\") || text.at("\\$")) {
        text.next();
      }
      if (script.length() == origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
      }
      origins[script.length()] = text.origin(text.position());
      script.append(require("`"));
    }
    text.next();
    int[] places = origins;
    int last = Math.max(script.length() - 1, 0);
    int otherwise = text.origin(start);
    ScriptText inner =
        new ScriptText(
            script.toString(), i -> script.isEmpty() ? otherwise : places[Math.min(i, last)]);
    substitutions.add(new ScriptParser(inner, variables, depth).all());
  }
}
