package dev.wharfinger.internal.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a script into tokens (POSIX.1-2017, 2.3), and passes over the texts of here-documents. */
final class Lexer {
  /** Longer operators stand before those that they begin with. */
  private static final List<String> OPERATORS =
      List.of(
          "&>>", ";;&", "<<-", "<<<", "&&", "||", ";;", ";&", "|&", "<<", ">>", "<&", ">&", "<>",
          ">|", "&>", "\n", "&", "|", ";", "(", ")", "<", ">");

  private final ScriptText text;
  private final WordReader words;
  private final Deque<HereDocument> expected = new ArrayDeque<>();
  private final List<Node.Sequence> substitutions = new ArrayList<>();
  private @Nullable Token ahead;

  Lexer(ScriptText text, Variables variables, Depth depth) {
    this.text = text;
    words = new WordReader(text, variables, depth, substitutions);
  }

  private record HereDocument(String end, boolean tabs) {}

  /** The token that comes next, which stays where it is. */
  Token peek() throws ScriptException {
    if (ahead == null) {
      ahead = read();
    }
    return ahead;
  }

  Token next() throws ScriptException {
    Token token = peek();
    ahead = null;
    return token;
  }

  /** The scripts that were found in words since this was asked last. */
  List<Node.Sequence> takeSubstitutions() {
    List<Node.Sequence> taken = List.copyOf(substitutions);
    substitutions.clear();
    return taken;
  }

  /** Expects the text of a here-document behind this line. */
  void expect(String end, boolean tabs) {
    expected.add(new HereDocument(end, tabs));
  }

  private Token read() throws ScriptException {
    text.skipBlanks();
    int start = text.position();
    if (!text.hasNext()) {
      return new Token("", null, start, start);
    }
    for (String operator : OPERATORS) {
      if (text.at(operator)) {
        text.moveTo(start + operator.length());
        if (operator.equals("\n")) {
          skipHereDocuments();
        }
        return new Token(operator, null, start, start + operator.length());
      }
    }
    Word word = words.read();
    return new Token(word.text(), word, start, text.position());
  }

  private void skipHereDocuments() {
    while (!expected.isEmpty()) {
      HereDocument document = expected.remove();
      boolean ended = false;
      while (!ended && text.hasNext()) {
        String line = text.line();
        String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        ended = (document.tabs() ? bare.replaceFirst("^\t+", "") : bare).equals(document.end());
      }
    }
  }
}
