package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Malformed;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.None;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts one line into name, flags and arguments. */
final class StatementReader {
  private final Problems problems;
  private final ArgumentReader arguments;
  private final int depth;

  StatementReader(Problems problems, char escape, int depth) {
    this.problems = problems;
    this.arguments = new ArgumentReader(problems, escape);
    this.depth = depth;
  }

  Statement read(TracedText line) {
    return read(line.trim(), 0);
  }

  private Statement read(TracedText line, int level) {
    int end = WordSplitter.separator(line, 0);
    Token name = line.token(0, end);
    int rest = WordSplitter.behindSeparators(line, end);
    FlagWords words = new FlagWords(line.slice(rest, line.length()));
    Keyword kind = Keyword.of(name.text());
    Arguments found = arguments(kind, name, words.rest(), level);
    return new Statement(
        name, kind, line, words.flags(), found, List.of(), List.of(), List.of(), line.end());
  }

  private Arguments arguments(@Nullable Keyword kind, Token name, TracedText rest, int level) {
    if (kind == null) {
      return new None();
    }
    return kind == Keyword.ONBUILD ? trigger(rest, level) : arguments.read(kind, name, rest);
  }

  private Arguments trigger(TracedText rest, int level) {
    if (rest.isEmpty()) {
      return new None();
    }
    if (level == depth) {
      String message =
          "instructions nest deeper than %d levels; the limit is set by `depth`".formatted(depth);
      problems.error("limit-depth", message, rest.start(), rest.start());
      return new Malformed();
    }
    return new Trigger(read(rest, level + 1));
  }
}
