package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables are what the documents say, byte for byte. */
class GeneratedTablesTest {
  private static final String TYPES = "kubernetes-1.36.types";
  private static final String FACTS = "kubernetes-1.36.facts";

  @Test
  void tableOfTypesIsGeneratedFromTheOpenApiDocument() throws IOException {
    Path document = Reference.file(Reference.OPEN_API);
    List<String> head =
        List.of(
            "The types of Kubernetes 1.36, generated from its OpenAPI v2 document (Apache-2.0).",
            "sha256 of the document: " + Reference.sha256(document),
            "Regenerate: run GeneratedTablesTest and copy target/generated-tables/" + TYPES);
    assertSame(TYPES, TypeTableWriter.write(read(document), head));
  }

  @Test
  void tableOfFactsIsGeneratedFromWhatTheGoSourceSays() throws IOException {
    Path document = Reference.file(Reference.OPEN_API);
    Path fields = Reference.file(Reference.FIELDS);
    List<String> head =
        List.of(
            "What the Go source of Kubernetes 1.36 (Apache-2.0) says of the fields of these types:",
            "pointer: absent differs from the zero value; union: one of several is to be set;",
            "documented: its comment promises a default; enum: the closed set of its values.",
            "sha256 of the field data: " + Reference.sha256(fields),
            "Regenerate: run GeneratedTablesTest and copy target/generated-tables/" + FACTS);
    assertSame(FACTS, FactTableWriter.write(read(document), fields, head));
  }

  private static Schema read(Path document) throws IOException {
    try (InputStream in = Files.newInputStream(document)) {
      return OpenApiReader.read(in);
    }
  }

  private static void assertSame(String name, List<String> generated) {
    Path file = Reference.writeGenerated(name, generated);
    generated.add(""); // the last line ends, too
    List<String> kept = KubernetesTables.lines(name);
    int same = 0;
    while (same < Math.min(kept.size(), generated.size())
        && kept.get(same).equals(generated.get(same))) {
      same++;
    }
    assertThat(rest(kept, same))
        .as("line %d of %s; see %s", same + 1, name, file)
        .isEqualTo(rest(generated, same));
  }

  /** Enough of what follows to see the difference. */
  private static List<String> rest(List<String> lines, int from) {
    return lines.subList(from, Math.min(from + 3, lines.size()));
  }
}
