package dev.wharfinger.internal.policy.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** Writes schemas, the same on every platform. */
final class SchemaText {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private SchemaText() {}

  /** Writes the schema of a document, with a line end at its end. */
  static String of(String description, ObjectNode shape) {
    ObjectNode schema =
        Shapes.any().put("$schema", DRAFT).setAll(Shapes.described(description, shape));
    try {
      return WRITER.writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
