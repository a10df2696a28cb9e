package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.ReadProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Tells in our words what the parser did not like. */
final class SyntaxProblem {
  private static final String CODE = "yaml-syntax";

  private SyntaxProblem() {}

  static ReadProblem of(
      YamlEngineException exception, EventSpans spans, CodePointOffsets offsets, Chunk chunk) {
    if (exception instanceof MarkedYamlEngineException marked) {
      int start = marked.getProblemMark().map(spans::offset).orElse(chunk.start());
      int end = Math.min(start + 1, chunk.end());
      return ReadProblem.error(CODE, message(marked), Math.min(start, end), end);
    }
    if (exception instanceof ReaderException reader) {
      int start = Math.min(offsets.offset(reader.getPosition()), chunk.end());
      String character = "U+%04X".formatted(reader.getCodePoint());
      String message =
          "the character " + character + " may not stand in YAML; write it as an escape";
      return ReadProblem.error(CODE, message, start, Math.min(start + 1, chunk.end()));
    }
    return ReadProblem.error(CODE, words(exception.getMessage()), chunk.start(), chunk.start());
  }

  private static String message(MarkedYamlEngineException exception) {
    String problem = words(exception.getProblem());
    String context = words(exception.getContext());
    if (context.isEmpty()) {
      return problem;
    }
    return problem + " (" + context + ")";
  }

  /** The parser's words in the form of ours: lower case, no full stop, backquotes. */
  private static String words(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return "";
    }
    String words = text.strip().replace('\'', '`').replace("`\\t(TAB)`", "tab");
    if (words.endsWith(".")) {
      words = words.substring(0, words.length() - 1);
    }
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
