package dev.wharfinger.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.yaml.JsonComparison;
import dev.wharfinger.internal.yaml.ReadYaml;
import dev.wharfinger.resource.ResourceSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every document of real projects, against what the API server's own YAML library made of it. */
class YamlCorpusTest {
  @Test
  void realManifestsAreReadAsTheClusterReadsThem() throws IOException {
    Path expectations = ConformanceSuite.data("yaml/corpus-as-cluster-sees.jsonl");
    Path corpus = ConformanceSuite.data("../corpus");
    ObjectMapper json = new ObjectMapper();
    Map<String, List<RawDocument>> files = new HashMap<>();
    ConformanceSuite suite = ConformanceSuite.named("yaml-corpus");
    try (BufferedReader lines = Files.newBufferedReader(expectations)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        String id = row.get("id").textValue();
        int hash = id.lastIndexOf('#');
        List<RawDocument> documents =
            files.computeIfAbsent(
                id.substring(0, hash), path -> ResourceSet.read(corpus.resolve(path)).documents());
        suite.check(id, judge(row, documents, Integer.parseInt(id.substring(hash + 1))));
      }
    }
    suite.finish(823);
  }

  private static String judge(JsonNode row, List<RawDocument> documents, int index) {
    if (index >= documents.size()) {
      return "only " + documents.size() + " documents were read";
    }
    ReadYaml read = ReadYaml.of(documents.get(index));
    if (row.has("err")) {
      return read.failed() ? "" : "was read";
    }
    if (read.failed()) {
      return read.problems().toString();
    }
    boolean told = read.codes().stream().anyMatch(YamlProbesTest.STRICT::contains);
    if (row.has("strict") != told) {
      return told ? "a key was wrongly told to repeat" : "nothing was said about the repeated key";
    }
    return JsonComparison.same(row.get("json"), read.value()) ? "" : "has another value";
  }
}
