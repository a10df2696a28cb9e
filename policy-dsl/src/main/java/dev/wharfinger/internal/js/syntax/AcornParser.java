package dev.wharfinger.internal.js.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Parses by Acorn, which is written in JavaScript. One thread at a time.
 *
 * <p>The engines' own parsers are not open to others.
 */
public final class AcornParser implements ModuleParser {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The newest language whose features policies need; what came later is told to be an error. */
  private static final String PARSE =
      """
      (text) => {
        const big = (key, value) => (typeof value === 'bigint' ? null : value);
        try {
          return JSON.stringify(acorn.parse(text, {ecmaVersion: 2023, sourceType: 'module'}), big);
        } catch (e) {
          if (e.pos === undefined) throw e;
          return JSON.stringify({message: e.message, pos: e.pos});
        }
      }
      """;

  private final Value parse;

  /**
   * Loads Acorn.
   *
   * @param context where it may run
   */
  public AcornParser(Context context) {
    context.eval(source("acorn.js", resource("acorn.js")));
    this.parse = context.eval(source("parse.js", PARSE));
  }

  @Override
  public Tree parse(SourceText source) throws SyntaxException {
    JsonNode tree = tree(source.text());
    if (tree.has("pos")) {
      // Acorn appends the place, which diagnostics have anyway
      String message = tree.path("message").asText().replaceFirst(" \\(\\d+:\\d+\\)$", "");
      throw new SyntaxException(
          message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1),
          tree.path("pos").asInt());
    }
    return new Tree(tree);
  }

  private JsonNode tree(String text) throws SyntaxException {
    try {
      return JSON.readTree(parse.execute(text).asString());
    } catch (PolyglotException e) {
      boolean stopped = e.isInterrupted() || e.isCancelled();
      throw new SyntaxException(
          stopped ? "reading the module was interrupted" : "the module is too large or too deep",
          0);
    } catch (StreamConstraintsException e) {
      throw new SyntaxException("the module is too deep", 0);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the syntax tree is no JSON", e);
    }
  }

  private static Source source(String name, String text) {
    return Source.newBuilder("js", text, name).buildLiteral();
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(AcornParser.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
