package dev.wharfinger.internal.dockerfile.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that are a JSON array.
 *
 * @param strings its strings, decoded; each with the place of its quotes
 * @param other the first element that is no string; null if all are
 */
record JsonArray(List<Token> strings, @Nullable Token other) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Reads an array; empty if the text, to its end, is none. */
  static Optional<JsonArray> read(TracedText arguments) {
    if (!arguments.hasAt(0, "[")) {
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(arguments.text())) {
      parser.nextToken();
      List<Token> strings = new ArrayList<>();
      Token other = null;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        boolean string = parser.currentToken() == JsonToken.VALUE_STRING;
        String value = string ? parser.getText() : "";
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        if (string) {
          strings.add(new Token(value, arguments.origin(start), arguments.origin(end - 1) + 1));
        } else if (other == null) {
          other = arguments.token(start, end);
        }
      }
      return parser.nextToken() == null
          ? Optional.of(new JsonArray(List.copyOf(strings), other))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
