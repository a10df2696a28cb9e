package dev.wharfinger.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.json.JsonReader;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/** JSON that lies encoded in other JSON, as payloads and log entries do. */
final class EmbeddedJson {
  private static final JsonReader READER = new JsonReader(ReadLimits.DEFAULT);

  private EmbeddedJson() {}

  /** The one object that some bytes are; empty if they are anything else. */
  static Optional<RawObject> object(Bytes bytes) {
    return text(bytes).flatMap(EmbeddedJson::object);
  }

  /** The one object that a text is; empty if it is anything else. */
  static Optional<RawObject> object(String text) {
    SourceText source = new SourceText("", text);
    List<RawDocument> documents = READER.readFile(source);
    if (documents.size() != 1) {
      return Optional.empty();
    }
    RawNode root = documents.get(0).root();
    return root == null ? Optional.empty() : unambiguous(root, new JsonDialect(source));
  }

  /** An object that says a thing twice is read differently by different tools: it says nothing. */
  private static Optional<RawObject> unambiguous(RawNode root, JsonDialect dialect) {
    return RawObject.of(root, dialect)
        .filter(object -> object.mapping().properties(dialect).problems().isEmpty());
  }

  private static Optional<String> text(Bytes bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.array())).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // JSON is UTF-8, so this is none
    }
  }
}
