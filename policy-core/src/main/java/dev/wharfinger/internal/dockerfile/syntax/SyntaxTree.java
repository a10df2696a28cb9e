package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.ReadLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a file.
 *
 * @param escape the character that escapes, and that continues lines
 * @param comments all comments, those within statements too, but no directives
 */
public record SyntaxTree(
    List<Directive> directives,
    char escape,
    List<Statement> statements,
    List<RawComment> comments) {

  /** Cuts a file into statements; what is wrong is added to the problems. */
  public static SyntaxTree read(String file, ReadLimits limits, Problems problems) {
    if (!Sizes.allow(file, limits, problems)) {
      return new SyntaxTree(List.of(), DirectiveZone.ESCAPE, List.of(), List.of());
    }
    LineCursor lines = new LineCursor(file, problems);
    DirectiveZone directives = new DirectiveZone(file, problems);
    LineJoiner joiner = new LineJoiner(lines, directives);
    HeredocReader heredocs = new HeredocReader(lines, problems);
    List<Statement> statements = new ArrayList<>();
    long words = 0;
    for (LogicalLine line = joiner.next(); line != null; line = joiner.next()) {
      if (!Sizes.allowLine(line.text(), limits, problems)) {
        break;
      }
      Statement statement =
          new StatementReader(problems, directives.escape(), limits.depth()).read(line.text());
      List<Heredoc> texts = statement.takesHeredocs() ? heredocs.read(line.text()) : List.of();
      words += statement.size();
      if (!Sizes.allowWords(words, statement, limits, problems)) {
        break;
      }
      int end = texts.isEmpty() ? statement.end() : lines.end();
      statements.add(statement.with(line, texts, end));
    }
    return new SyntaxTree(
        directives.directives(), directives.escape(), List.copyOf(statements), joiner.comments());
  }
}
