package dev.wharfinger.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads commands, simple and compound (POSIX.1-2017, 2.9.1, 2.9.4 and 2.9.5). */
final class CommandParser {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Words that cannot begin a command. */
  private static final Set<String> KEYWORDS =
      Set.of("then", "else", "elif", "fi", "do", "done", "esac", "in", "}");

  private final ScriptText text;
  private final Depth depth;
  private final Lexer lexer;
  private final ScriptParser lists;
  private int lastEnd;

  CommandParser(ScriptText text, Depth depth, Lexer lexer, ScriptParser lists) {
    this.text = text;
    this.depth = depth;
    this.lexer = lexer;
    this.lists = lists;
  }

  Node command() throws ScriptException {
    Token first = lexer.peek();
    if (first.isOperator("(")) {
      if (text.at('(')) {
        throw new ScriptException("arithmetic between `((` and `))` is not read");
      }
      return compound("(", first);
    }
    if (first.word() == null || first.word().quoted()) {
      return simple();
    }
    return switch (first.text()) {
      case "{", "if", "while", "until", "for", "select", "case", "function" ->
          compound(first.text(), first);
      default -> {
        if (KEYWORDS.contains(first.text())) {
          throw ScriptParser.unexpected(first);
        }
        yield simple();
      }
    };
  }

  private Node compound(String kind, Token first) throws ScriptException {
    lexer.next();
    List<Node.Part> parts = new ArrayList<>();
    switch (kind) {
      case "(" -> add(parts, When.ALWAYS, ")");
      case "{" -> add(parts, When.ALWAYS, "}");
      case "if" -> branches(parts);
      case "while", "until" -> {
        add(parts, When.ALWAYS, "do");
        add(parts, When.CONDITIONALLY, "done");
      }
      case "case" -> cases(parts);
      case "function" -> {
        lexer.next();
        if (lexer.peek().isOperator("(")) {
          lexer.next();
          expectOperator(")");
        }
        body(parts);
      }
      default -> loop(parts);
    }
    return finished(kind, parts, first.start());
  }

  /** A compound command with the redirections behind it. */
  private Node finished(String kind, List<Node.Part> parts, int start) throws ScriptException {
    List<Redirection> redirections = new ArrayList<>();
    Token redirection = redirection();
    while (redirection != null) {
      redirect(redirection, redirections);
      redirection = redirection();
    }
    addSubstitutions(parts);
    int end = Math.max(text.origin(start) + 1, lastEnd);
    Span span = new Span(text.origin(start), end);
    return new Node.Compound(kind, List.copyOf(parts), List.copyOf(redirections), span);
  }

  private Token take() throws ScriptException {
    Token token = lexer.next();
    lastEnd = text.span(token.start(), token.end()).end();
    return token;
  }

  private void addSubstitutions(List<Node.Part> parts) {
    lexer.takeSubstitutions().forEach(script -> parts.add(new Node.Part(script, When.ALWAYS)));
  }

  /** Commands up to a word or operator that ends them, which is read as well. */
  private void add(List<Node.Part> parts, When when, String end) throws ScriptException {
    addSubstitutions(parts);
    parts.add(new Node.Part(lists.sequence(Set.of(end)), when));
    expect(end);
  }

  private void expect(String expected) throws ScriptException {
    Token token = take();
    if (token.isEnd()) {
      throw ScriptException.unclosed(expected);
    }
    if (!token.text().equals(expected)) {
      throw ScriptParser.unexpected(token);
    }
  }

  private void expectOperator(String expected) throws ScriptException {
    if (!lexer.peek().isOperator(expected)) {
      throw ScriptParser.unexpected(lexer.peek());
    }
    take();
  }

  private void branches(List<Node.Part> parts) throws ScriptException {
    add(parts, When.ALWAYS, "then");
    while (true) {
      parts.add(new Node.Part(lists.sequence(Set.of("elif", "else", "fi")), When.CONDITIONALLY));
      if (lexer.peek().isKeyword("elif")) {
        take();
        add(parts, When.CONDITIONALLY, "then");
      } else if (lexer.peek().isKeyword("else")) {
        take();
        add(parts, When.CONDITIONALLY, "fi");
        return;
      } else {
        expect("fi");
        return;
      }
    }
  }

  private void loop(List<Node.Part> parts) throws ScriptException {
    if (lexer.peek().word() == null) {
      throw ScriptParser.unexpected(lexer.peek());
    }
    take();
    while (!lists.skipLineFeeds().isKeyword("do")) {
      Token token = take();
      if (token.word() == null && !token.isOperator(";")) {
        throw ScriptParser.unexpected(token);
      }
    }
    take();
    add(parts, When.CONDITIONALLY, "done");
  }

  private void cases(List<Node.Part> parts) throws ScriptException {
    take();
    lists.skipLineFeeds();
    expect("in");
    while (!lists.skipLineFeeds().isKeyword("esac")) {
      while (!lexer.peek().isOperator(")")) {
        Token pattern = take();
        boolean separator = pattern.isOperator("|") || pattern.isOperator("(");
        if (pattern.word() == null && !separator) {
          throw ScriptParser.unexpected(pattern);
        }
      }
      take();
      Node.Sequence body = lists.sequence(Set.of(";;", ";&", ";;&", "esac"));
      parts.add(new Node.Part(body, When.CONDITIONALLY));
      if (!lexer.peek().isKeyword("esac")) {
        take();
      }
      if (lexer.peek().isEnd()) {
        throw ScriptException.unclosed("esac");
      }
    }
    take();
  }

  private void body(List<Node.Part> parts) throws ScriptException {
    int start = lists.skipLineFeeds().start();
    depth.enter();
    Node body = command();
    depth.leave();
    Span span = body.span();
    lastEnd = span.end();
    Node.Pipeline pipeline = new Node.Pipeline(false, List.of(body), span);
    Node.Item item = new Node.Item(pipeline, When.ALWAYS, false);
    Node.Sequence sequence =
        new Node.Sequence(List.of(item), new Span(text.origin(start), span.end()));
    parts.add(new Node.Part(sequence, When.CONDITIONALLY));
  }

  private Node simple() throws ScriptException {
    int start = lexer.peek().start();
    List<Assignment> assignments = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    List<Redirection> redirections = new ArrayList<>();
    boolean test = lexer.peek().isKeyword("[[");
    while (true) {
      Token redirection = test ? null : redirection();
      if (redirection != null) {
        redirect(redirection, redirections);
        continue;
      }
      Token token = lexer.peek();
      if (token.word() == null && !(test && isTestOperator(token))) {
        break;
      }
      take();
      Assignment assignment = words.isEmpty() ? assignment(token) : null;
      if (assignment != null) {
        assignments.add(assignment);
      } else {
        words.add(word(token));
      }
      test &= !token.isKeyword("]]");
      boolean first = words.size() == 1 && assignments.isEmpty();
      if (first && lexer.peek().isOperator("(") && NAME.matcher(token.text()).matches()) {
        return function(start);
      }
    }
    if (words.isEmpty() && assignments.isEmpty() && redirections.isEmpty()) {
      throw ScriptParser.unexpected(lexer.peek());
    }
    return new Node.Simple(
        List.copyOf(assignments),
        List.copyOf(words),
        List.copyOf(redirections),
        lexer.takeSubstitutions(),
        new Span(text.origin(start), lastEnd));
  }

  private static boolean isTestOperator(Token token) {
    return !token.isEnd() && !token.isOperator(";");
  }

  private Word word(Token token) {
    Span span = text.span(token.start(), token.end());
    return token.word() != null
        ? token.word()
        : new Word(token.text(), token.text(), token.text(), false, span);
  }

  private Node function(int start) throws ScriptException {
    take();
    expectOperator(")");
    List<Node.Part> parts = new ArrayList<>();
    body(parts);
    return finished("function", parts, start);
  }

  private @Nullable Assignment assignment(Token token) {
    Word word = word(token);
    int equals = word.text().indexOf('=');
    if (equals <= 0 || !NAME.matcher(word.text().substring(0, equals)).matches()) {
      return null;
    }
    String known = word.value();
    Word value =
        new Word(
            word.text().substring(equals + 1),
            known == null ? null : known.substring(equals + 1),
            word.prefix().substring(Math.min(equals + 1, word.prefix().length())),
            word.quoted(),
            text.span(token.start() + equals + 1, token.end()));
    return new Assignment(word.text().substring(0, equals), value);
  }

  /** The operator of a redirection, which is read, with the number before it; null if none is. */
  private @Nullable Token redirection() throws ScriptException {
    Token token = lexer.peek();
    if (token.isRedirection()) {
      return take();
    }
    boolean number = token.word() != null && DIGITS.matcher(token.text()).matches();
    if (number && (text.at('<') || text.at('>'))) {
      take();
      return take();
    }
    return null;
  }

  private void redirect(Token operator, List<Redirection> redirections) throws ScriptException {
    if (lexer.peek().word() == null) {
      throw ScriptParser.unexpected(lexer.peek());
    }
    Word target = word(take());
    Redirection redirection = new Redirection(operator.text(), target);
    if (redirection.isHereDocument()) {
      lexer.expect(target.known().orElse(target.text()), operator.text().endsWith("-"));
    }
    redirections.add(redirection);
  }
}
