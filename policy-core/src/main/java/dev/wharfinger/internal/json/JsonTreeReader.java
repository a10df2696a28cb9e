package dev.wharfinger.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawMapping.Entry;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Builds the raw tree of one JSON value. */
final class JsonTreeReader {
  private final String text;
  private final int base;
  private final ReadLimits limits;
  private int documentStart;

  /**
   * A reader of values.
   *
   * @param base the offset in the file at which the parsed text begins
   */
  JsonTreeReader(String text, int base, ReadLimits limits) {
    this.text = text;
    this.base = base;
    this.limits = limits;
  }

  /** Reads the value that begins with the current token. */
  RawNode read(JsonParser parser) throws IOException, JsonLimitException {
    documentStart = start(parser);
    RawNode node = node(parser, 0);
    checkSize(node.end());
    return node;
  }

  int start(JsonParser parser) {
    return base + (int) parser.currentTokenLocation().getCharOffset();
  }

  private RawNode node(JsonParser parser, int depth) throws IOException, JsonLimitException {
    JsonToken token = parser.currentToken();
    int start = start(parser);
    if (!token.isStructStart()) {
      return scalar(parser, start);
    }
    if (depth == limits.depth()) {
      String message =
          "arrays and objects nest deeper than %d levels; the limit is set by `depth`"
              .formatted(limits.depth());
      throw new JsonLimitException("limit-depth", message, start);
    }
    checkSize(start);
    return token == JsonToken.START_OBJECT
        ? mapping(parser, start, depth)
        : sequence(parser, start, depth);
  }

  private RawNode sequence(JsonParser parser, int start, int depth)
      throws IOException, JsonLimitException {
    List<RawNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new RawSequence(List.copyOf(items), true, start, start(parser) + 1);
  }

  private RawNode mapping(JsonParser parser, int start, int depth)
      throws IOException, JsonLimitException {
    List<Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      RawNode key = scalar(parser, start(parser));
      parser.nextToken();
      entries.add(new Entry(key, node(parser, depth + 1)));
    }
    return new RawMapping(List.copyOf(entries), true, start, start(parser) + 1);
  }

  private RawScalar scalar(JsonParser parser, int start) throws IOException {
    String value = parser.getText();
    boolean quoted = text.charAt(start) == '"';
    return quoted
        ? new RawScalar(value, RawScalar.Style.DOUBLE_QUOTED, null, start, closingQuote(start) + 1)
        : new RawScalar(value, RawScalar.Style.PLAIN, null, start, start + value.length());
  }

  private int closingQuote(int start) {
    int i = start + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private void checkSize(int end) throws JsonLimitException {
    if (end - documentStart > limits.documentBytes()) {
      String message =
          "this document has more than %d characters; the limit is set by `documentBytes`"
              .formatted(limits.documentBytes());
      throw new JsonLimitException("limit-document-bytes", message, documentStart);
    }
  }
}
