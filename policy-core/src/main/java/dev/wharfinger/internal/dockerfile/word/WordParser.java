package dev.wharfinger.internal.dockerfile.word;

import java.util.ArrayList;
import java.util.List;

/** Reads quotes, escapes and variables (BuildKit's {@code shell/lex.go}). */
final class WordParser {
  /** Stands for the end of the text where a character to stop at is asked for. */
  private static final char NOTHING = '\0';

  private final WordScanner scanner;
  private final WordSyntax syntax;
  private final int mostNested;
  private boolean rawEscapes;
  private int depth;

  WordParser(WordScanner scanner, WordSyntax syntax, int mostNested) {
    this.scanner = scanner;
    this.syntax = syntax;
    this.mostNested = mostNested;
    rawEscapes = syntax.rawEscapes();
  }

  List<Part> parse() throws WordException {
    return parts(NOTHING);
  }

  /** The parts before a character that ends them, which is read as well. */
  private List<Part> parts(char stop) throws WordException {
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int start = scanner.position();
    while (scanner.hasNext()) {
      char c = scanner.peek();
      if (c == stop && stop != NOTHING) {
        scanner.next();
        endPlain(parts, plain);
        return List.copyOf(parts);
      }
      if (c == '$' || c == syntax.escape() || isQuote(c)) {
        endPlain(parts, plain);
        parts.add(special(c));
      } else {
        plain.append(scanner.next());
      }
    }
    if (stop != NOTHING) {
      throw malformed("a `%s` is missing to end this expression".formatted(stop), start);
    }
    endPlain(parts, plain);
    return List.copyOf(parts);
  }

  private static void endPlain(List<Part> parts, StringBuilder plain) {
    if (plain.length() > 0) {
      parts.add(new Part.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  private boolean isQuote(char c) {
    return !syntax.plainQuotes() && (c == '\'' || c == '"');
  }

  private Part special(char c) throws WordException {
    if (c == '$') {
      return variable();
    }
    if (!isQuote(c)) {
      return escaped();
    }
    return c == '"' ? doubleQuoted() : singleQuoted();
  }

  private Part escaped() {
    StringBuilder text = new StringBuilder();
    char escape = scanner.next();
    if (rawEscapes) {
      text.append(escape);
    }
    if (scanner.hasNext()) {
      text.append(scanner.nextWhole());
    }
    return new Part.Escaped(text.toString());
  }

  private Part singleQuoted() throws WordException {
    int start = scanner.position();
    StringBuilder text = new StringBuilder();
    appendQuote(text, scanner.next());
    while (!scanner.at('\'')) {
      text.append(nextQuoted('\'', start));
    }
    appendQuote(text, scanner.next());
    return new Part.Escaped(text.toString());
  }

  private Part doubleQuoted() throws WordException {
    int start = scanner.position();
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    appendQuote(text, scanner.next());
    while (!scanner.at('"')) {
      if (scanner.at('$')) {
        endPlain(parts, text);
        parts.add(variable());
        continue;
      }
      char c = nextQuoted('"', start);
      if (c == syntax.escape()) {
        appendEscaped(text, c);
      } else {
        text.append(c);
      }
    }
    appendQuote(text, scanner.next());
    endPlain(parts, text);
    return new Part.Quoted(List.copyOf(parts));
  }

  /** Within double quotes, few characters can be escaped. */
  private void appendEscaped(StringBuilder text, char escape) {
    if (rawEscapes) {
      text.append(escape);
    }
    if (scanner.hasNext()) {
      boolean escapable = scanner.at('"') || scanner.at('$') || scanner.at(escape);
      text.append(escapable ? scanner.next() : escape);
    }
  }

  private char nextQuoted(char quote, int start) throws WordException {
    if (!scanner.hasNext()) {
      throw malformed("a closing `%s` is missing".formatted(quote), start);
    }
    return scanner.next();
  }

  private void appendQuote(StringBuilder text, char quote) {
    if (syntax.rawQuotes()) {
      text.append(quote);
    }
  }

  private Part variable() throws WordException {
    int start = scanner.position();
    scanner.next();
    if (scanner.at('{')) {
      return braced(start);
    }
    String name = scanner.name();
    return name.isEmpty()
        ? new Part.Plain("$")
        : reference(name, new Operation.Value(false), start);
  }

  private Part braced(int start) throws WordException {
    scanner.next();
    if (scanner.at('{') || scanner.at('}') || scanner.at(':')) {
      throw malformed("the name of a variable is missing between the braces", start);
    }
    String name = scanner.name();
    char modifier = nextBraced(start);
    return switch (modifier) {
      case '}' -> reference(name, new Operation.Value(true), start);
      case ':' -> reference(name, choice(nextBraced(start), true, start), start);
      case '-', '+', '?' -> reference(name, choice(modifier, false, start), start);
      case '#', '%' -> reference(name, new Trim(modifier, nested('}', true, start)), start);
      case '/' -> reference(name, replacement(start), start);
      default -> throw unknownModifier(String.valueOf(modifier), start);
    };
  }

  private char nextBraced(int start) throws WordException {
    if (!scanner.hasNext()) {
      throw malformed("a `}` is missing to end this expression", start);
    }
    return scanner.next();
  }

  private Operation choice(char modifier, boolean emptyIsUnset, int start) throws WordException {
    if ("-+?".indexOf(modifier) < 0) {
      throw unknownModifier(":" + modifier, start);
    }
    return new Choice(modifier, emptyIsUnset, nested('}', false, start));
  }

  private Operation replacement(int start) throws WordException {
    boolean all = scanner.at('/');
    if (all) {
      scanner.next();
    }
    List<Part> pattern = nested('/', true, start);
    return new Replacement(all, pattern, nested('}', true, start));
  }

  /** The parts of a word in a word. */
  private List<Part> nested(char stop, boolean raw, int start) throws WordException {
    if (depth == mostNested) {
      throw malformed("variables are nested more than %d deep".formatted(mostNested), start);
    }
    boolean before = rawEscapes;
    rawEscapes = raw;
    depth++;
    List<Part> parts = parts(stop);
    depth--;
    rawEscapes = before;
    return parts;
  }

  private Part reference(String name, Operation operation, int start) {
    return new Part.Reference(name, operation, scanner.origin(start), scanner.originBehind());
  }

  private WordException unknownModifier(String modifier, int start) {
    String message =
        "`%s` is nothing that can be done with a variable; there are `:-`, `-`, `:+`, `+`, `:?`,"
            + " `?`, `#`, `##`, `%%`, `%%%%`, `/` and `//`";
    return malformed(message.formatted(modifier), start);
  }

  private WordException malformed(String message, int start) {
    return new WordException(
        "dockerfile-word", message, scanner.origin(start), scanner.originBehind());
  }
}
