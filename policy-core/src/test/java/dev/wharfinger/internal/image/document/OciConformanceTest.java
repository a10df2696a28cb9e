package dev.wharfinger.internal.image.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.json.JsonReader;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The documents that the tests of the OCI image specification take or refuse. */
class OciConformanceTest {
  private static final Map<String, OciDocument> KINDS =
      Map.of(
          "config", OciDocument.CONFIG,
          "descriptor", OciDocument.DESCRIPTOR,
          "imageIndex", OciDocument.INDEX,
          "imageLayout", OciDocument.LAYOUT,
          "manifest", OciDocument.MANIFEST);

  @Test
  void documentsAreValidWhereTheSpecificationTakesThem() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("oci");
    JsonNode files =
        new ObjectMapper().readTree(ConformanceSuite.data("oci/schema-test-cases.json").toFile());
    for (Map.Entry<String, JsonNode> file : files.properties()) {
      int row = 0;
      for (JsonNode each : file.getValue()) {
        suite.check(file.getKey() + "#" + row++, failure(each));
      }
    }
    suite.finish(71);
  }

  private static String failure(JsonNode row) {
    String field =
        KINDS.keySet().stream()
            .filter(row::has)
            .findFirst()
            .orElseThrow(IllegalStateException::new);
    String text = row.get(field).asText();
    List<ReadProblem> problems = problems(requireNonNull(KINDS.get(field)), text);
    if (problems.isEmpty() == row.path("fail").asBoolean()) {
      return "found " + problems;
    }
    String digest = row.path("digest").asText();
    return digest.isEmpty() || Digest.sha256(text.getBytes(UTF_8)).toString().equals(digest)
        ? ""
        : "has another digest";
  }

  private static List<ReadProblem> problems(OciDocument kind, String text) {
    SourceText source = new SourceText("document.json", text);
    List<ReadProblem> problems = new ArrayList<>();
    for (RawDocument document : new JsonReader(ReadLimits.DEFAULT).readFile(source)) {
      problems.addAll(document.problems());
      if (document.root() != null) {
        kind.check(document.root(), new JsonDialect(source), problems::add);
      }
    }
    return problems;
  }
}
