package dev.wharfinger.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads lists and pipelines (POSIX.1-2017, 2.9.2 and 2.9.3). */
final class ScriptParser {
  private final ScriptText text;
  private final Variables variables;
  private final Depth depth;
  private final Lexer lexer;
  private final CommandParser commands;

  ScriptParser(ScriptText text, Variables variables, Depth depth) {
    this.text = text;
    this.variables = variables;
    this.depth = depth;
    lexer = new Lexer(text, variables, depth);
    commands = new CommandParser(text, depth, lexer, this);
  }

  /** All of the text; what cannot be read is one opaque command at the end. */
  Node.Sequence whole() {
    List<Node.Item> items = new ArrayList<>();
    int start = 0;
    try {
      while (!skipSeparators().isEnd()) {
        start = lexer.peek().start();
        andOr(items, Set.of());
      }
    } catch (ScriptException e) {
      items.addAll(opaque(text, start, e.reason()).items());
    }
    return new Node.Sequence(List.copyOf(items), text.span(0, text.length()));
  }

  /** The text from an index to its end as one opaque command. */
  static Node.Sequence opaque(ScriptText text, int start, String reason) {
    Span span = text.span(start, text.length());
    Node opaque = new Node.Opaque(text.rest(start), reason, span);
    Node.Pipeline pipeline = new Node.Pipeline(false, List.of(opaque), span);
    return new Node.Sequence(List.of(new Node.Item(pipeline, When.ALWAYS, false)), span);
  }

  /** All of the text. */
  Node.Sequence all() throws ScriptException {
    Node.Sequence sequence = sequence(Set.of());
    if (!lexer.peek().isEnd()) {
      throw unexpected(lexer.peek());
    }
    return sequence;
  }

  /** The text up to the parenthesis that ends it, which is read as well. */
  Node.Sequence substitution() throws ScriptException {
    Node.Sequence sequence = sequence(Set.of(")"));
    if (!lexer.peek().isOperator(")")) {
      throw ScriptException.unclosed(")");
    }
    text.moveTo(lexer.next().end());
    return sequence;
  }

  /** Commands up to one of some words or operators, which stays where it is. */
  Node.Sequence sequence(Set<String> ends) throws ScriptException {
    depth.enter();
    List<Node.Item> items = new ArrayList<>();
    int start = skipSeparators().start();
    while (!isEnd(skipSeparators(), ends)) {
      andOr(items, ends);
    }
    depth.leave();
    return new Node.Sequence(List.copyOf(items), text.span(start, lexer.peek().start()));
  }

  private static boolean isEnd(Token token, Set<String> ends) {
    return token.isEnd() || (ends.contains(token.text()) && !isQuoted(token));
  }

  private static boolean isQuoted(Token token) {
    return token.word() != null && token.word().quoted();
  }

  private Token skipSeparators() throws ScriptException {
    while (lexer.peek().isLineFeed() || lexer.peek().isOperator(";")) {
      lexer.next();
    }
    return lexer.peek();
  }

  Token skipLineFeeds() throws ScriptException {
    while (lexer.peek().isLineFeed()) {
      lexer.next();
    }
    return lexer.peek();
  }

  /** Pipelines up to the end of a command: {@code a && b || c &}. */
  private void andOr(List<Node.Item> items, Set<String> ends) throws ScriptException {
    List<Node.Item> chain = new ArrayList<>();
    When when = When.ALWAYS;
    variables.endOfChain();
    while (true) {
      Node.Pipeline pipeline = pipeline();
      chain.add(new Node.Item(pipeline, when, false));
      if (lexer.peek().isOperator("&&")) {
        when = when == When.ON_FAILURE ? When.CONDITIONALLY : When.ON_SUCCESS;
      } else if (lexer.peek().isOperator("||")) {
        when = when == When.ALWAYS ? When.ON_FAILURE : When.CONDITIONALLY;
      } else {
        break;
      }
      setVariables(pipeline, chain.get(chain.size() - 1).when());
      if (when != When.ON_SUCCESS) {
        variables.endOfChain();
      }
      lexer.next();
      skipLineFeeds();
    }
    boolean background = lexer.peek().isOperator("&");
    if (background) {
      lexer.next();
    } else if (!isBoundary(lexer.peek(), ends)) {
      throw unexpected(lexer.peek());
    } else {
      Node.Item last = chain.get(chain.size() - 1);
      setVariables(last.pipeline(), last.when());
    }
    for (Node.Item item : chain) {
      items.add(new Node.Item(item.pipeline(), item.when(), background));
    }
  }

  private static boolean isBoundary(Token token, Set<String> ends) {
    return isEnd(token, ends) || token.isLineFeed() || token.isOperator(";");
  }

  /** Only a command that is no part of another one sets variables for sure. */
  private void setVariables(Node.Pipeline pipeline, When when) {
    boolean certain = when == When.ALWAYS || when == When.ON_SUCCESS;
    if (depth.isTop() && certain && pipeline.commands().size() == 1) {
      if (pipeline.commands().get(0) instanceof Node.Simple simple && simple.words().isEmpty()) {
        simple.assignments().forEach(assignment -> variables.set(assignment, when));
      }
    }
  }

  private Node.Pipeline pipeline() throws ScriptException {
    int start = lexer.peek().start();
    boolean negated = false;
    while (lexer.peek().isKeyword("!")) {
      lexer.next();
      negated = !negated;
    }
    List<Node> parts = new ArrayList<>();
    parts.add(commands.command());
    while (lexer.peek().isOperator("|") || lexer.peek().isOperator("|&")) {
      lexer.next();
      skipLineFeeds();
      parts.add(commands.command());
    }
    Span span = parts.get(0).span().to(parts.get(parts.size() - 1).span());
    return new Node.Pipeline(negated, List.copyOf(parts), new Span(text.origin(start), span.end()));
  }

  static ScriptException unexpected(Token token) {
    if (token.isEnd()) {
      return new ScriptException("the script ends within a command");
    }
    String shown = token.isLineFeed() ? "the end of the line" : '`' + token.text() + '`';
    return new ScriptException("%s is not expected here".formatted(shown));
  }
}
