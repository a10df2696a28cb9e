package dev.wharfinger.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads what one tool says. */
final class PeerIndex {
  private final Path folder;
  private final Map<String, Integer> ids = new HashMap<>();

  private PeerIndex(Path folder) {
    this.folder = folder;
  }

  /** All its cases; the test is skipped where the conformance data is absent. */
  static List<PeerCase> read(String peer) throws IOException {
    Path file = ConformanceSuite.data("policies/" + peer + "/index.json");
    PeerIndex index = new PeerIndex(file.resolveSibling(""));
    List<PeerCase> cases = new ArrayList<>();
    new ObjectMapper().readTree(file.toFile()).forEach(entry -> cases.add(index.one(entry)));
    return cases;
  }

  private PeerCase one(JsonNode entry) {
    String expect = entry.required("expect").textValue();
    return new PeerCase(
        id(entry),
        entry.required("peerRule").textValue(),
        texts(entry.required("ours")),
        files(entry),
        expect.equals("n/a")
            ? Optional.empty()
            : Optional.of(Verdict.valueOf(expect.toUpperCase(Locale.ROOT))),
        resources(entry),
        texts(entry.path("failedPaths")),
        Optional.ofNullable(entry.path("decide").textValue()));
  }

  /** What differs between entries, and a number where nothing does. */
  private String id(JsonNode entry) {
    String peerRule = entry.required("peerRule").textValue();
    String file = entry.required("file").textValue();
    List<String> parts = new ArrayList<>();
    parts.add(file.startsWith(peerRule) ? file : peerRule + ":" + file);
    parts.addAll(resources(entry));
    if (!entry.path("rule").asText().isEmpty()) {
      parts.add(entry.get("rule").textValue());
    }
    String id = String.join(" ", parts);
    int number = ids.merge(id, 1, Integer::sum);
    return number == 1 ? id : id + " #" + number;
  }

  private List<Path> files(JsonNode entry) {
    List<String> names =
        entry.has("files")
            ? texts(entry.get("files"))
            : List.of(entry.required(entry.has("bundle") ? "bundle" : "file").textValue());
    return names.stream().map(folder::resolve).toList();
  }

  private static List<String> resources(JsonNode entry) {
    return entry.has("resource")
        ? List.of(entry.get("resource").textValue())
        : texts(entry.path("resources"));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
  }
}
