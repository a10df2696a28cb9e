package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Check;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Exec;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Malformed;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Names;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.None;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pairs;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Shell;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads arguments in the form that their instruction has (BuildKit's line_parsers.go). */
final class ArgumentReader {
  private static final Arguments NONE = new None();

  private final Problems problems;
  private final char escape;

  ArgumentReader(Problems problems, char escape) {
    this.problems = problems;
    this.escape = escape;
  }

  /** Reads what follows the flags; not for ONBUILD, whose argument is a statement. */
  Arguments read(Keyword keyword, Token written, TracedText rest) {
    return switch (keyword) {
      case ADD, COPY, VOLUME -> jsonOrWords(rest);
      case CMD, ENTRYPOINT, RUN, SHELL -> jsonOrText(rest);
      case ENV, LABEL -> pairs(written, rest);
      case ARG -> names(rest);
      case EXPOSE, FROM -> words(WordSplitter.plain(rest));
      case HEALTHCHECK -> check(rest);
      case MAINTAINER, STOPSIGNAL, USER, WORKDIR -> text(rest);
      case ONBUILD -> NONE;
    };
  }

  private Arguments jsonOrWords(TracedText rest) {
    return json(rest).orElseGet(() -> words(WordSplitter.plain(rest)));
  }

  private Arguments jsonOrText(TracedText rest) {
    return json(rest).orElseGet(() -> text(rest));
  }

  private Optional<Arguments> json(TracedText rest) {
    return JsonArray.read(rest).map(this::strings);
  }

  private Arguments strings(JsonArray array) {
    if (array.other() == null) {
      return new Exec(array.strings());
    }
    String message =
        "`%s` is not a string, and this array may hold nothing else; put it in double quotes"
            .formatted(array.other().shown());
    problems.error("dockerfile-json", message, array.other());
    return new Malformed();
  }

  private static Arguments words(List<Token> words) {
    return words.isEmpty() ? NONE : new Words(words);
  }

  private Arguments names(TracedText rest) {
    List<TracedText> words = WordSplitter.quoted(rest, escape);
    return words.isEmpty() ? NONE : new Names(words.stream().map(ArgumentReader::pair).toList());
  }

  private static Arguments text(TracedText rest) {
    return rest.isEmpty() ? NONE : new Shell(rest);
  }

  private Arguments check(TracedText rest) {
    if (rest.isEmpty()) {
      return NONE;
    }
    int end = 0;
    while (end < rest.length() && !Spaces.isSpace(rest.charAt(end))) {
      end++;
    }
    Arguments command = jsonOrText(rest.slice(rest.skipSpaces(end), rest.length()));
    return command instanceof CommandLine line ? new Check(rest.token(0, end), line) : command;
  }

  private Arguments pairs(Token keyword, TracedText rest) {
    List<TracedText> words = WordSplitter.quoted(rest, escape);
    if (words.isEmpty()) {
      return NONE;
    }
    if (pair(words.get(0)).value() == null) {
      return legacyPair(keyword, rest);
    }
    List<Pair> pairs = new ArrayList<>();
    for (TracedText word : words) {
      Pair pair = pair(word);
      if (pair.value() == null) {
        return noValue(pair.name());
      }
      pairs.add(pair);
    }
    return new Pairs(List.copyOf(pairs), false);
  }

  /** {@code KEY value}, where the value is all the rest of the line. */
  private Arguments legacyPair(Token keyword, TracedText rest) {
    int end = WordSplitter.separator(rest, 0);
    Token name = rest.token(0, end);
    if (end == rest.length()) {
      String message =
          "`%s` has no value; write `%s %s=value`"
              .formatted(name.shown(), keyword.text(), name.shown());
      problems.error("dockerfile-arguments", message, name);
      return new Malformed();
    }
    int start = WordSplitter.behindSeparators(rest, end);
    return new Pairs(List.of(new Pair(name, rest.token(start, rest.length()))), true);
  }

  private Arguments noValue(Token word) {
    String message =
        "`%s` has no `=`; write `name=value`, with quotes around a value that has spaces"
            .formatted(word.shown());
    problems.error("dockerfile-arguments", message, word);
    return new Malformed();
  }

  private static Pair pair(TracedText word) {
    int equals = word.find('=', 0);
    return equals == word.length()
        ? new Pair(word.token(), null)
        : new Pair(word.token(0, equals), word.token(equals + 1, word.length()));
  }
}
