package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Tells in our words, and with a way out, what the parser did not like. */
final class SyntaxProblem {
  private static final String CODE = "yaml-syntax";

  private final SourceText source;
  private final YamlVersion version;
  private final CodePointOffsets offsets;
  private final Chunk chunk;

  SyntaxProblem(SourceText source, YamlVersion version, CodePointOffsets offsets, Chunk chunk) {
    this.source = source;
    this.version = version;
    this.offsets = offsets;
    this.chunk = chunk;
  }

  ReadProblem of(YamlEngineException exception) {
    if (exception instanceof MarkedYamlEngineException marked) {
      return marked(marked);
    }
    if (exception instanceof ReaderException reader) {
      String character = "U+%04X".formatted(reader.getCodePoint());
      return at(
          offsets.offset(reader.getPosition()),
          "the character " + character + " may not stand in YAML; write it as an escape");
    }
    return at(chunk.start(), ParserWords.tidy(exception.getMessage()));
  }

  private ReadProblem marked(MarkedYamlEngineException exception) {
    int place = offset(exception.getProblemMark(), chunk.start());
    int since = offset(exception.getContextMark(), place);
    for (int at : new int[] {since, place}) {
      if (isTemplate(at)) {
        return ReadProblem.error("not-rendered", ReadProblem.NOT_RENDERED, at, at + 1);
      }
    }
    String problem = exception.getProblem();
    if (problem.contains("end of stream") && since < place) {
      return at(since, "this quote is never closed");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return at(since, "this has no `:` behind it; indent it if it continues a text");
    }
    String begun = since < place ? " that begins on line " + source.line(since) : "";
    return at(place, ParserWords.explain(problem, exception.getContext(), character(place), begun));
  }

  /** In texts of our own, as policies, braces are ordinary. */
  private boolean isTemplate(int place) {
    return version == YamlVersion.CLUSTER && source.lineText(source.line(place)).contains("{{");
  }

  private int offset(Optional<Mark> mark, int otherwise) {
    return mark.map(m -> offsets.offset(m.getIndex())).orElse(otherwise);
  }

  /** What stands at an offset; a blank behind the end. */
  private String character(int offset) {
    String text = source.text();
    return offset < text.length() ? Character.toString(text.codePointAt(offset)) : " ";
  }

  private ReadProblem at(int offset, String message) {
    int start = Math.min(offset, chunk.end());
    return ReadProblem.error(CODE, message, start, Math.min(start + 1, chunk.end()));
  }
}
