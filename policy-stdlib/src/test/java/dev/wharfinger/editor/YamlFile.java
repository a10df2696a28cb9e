package dev.wharfinger.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.policy.file.PlainYaml;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.YamlReader;
import dev.wharfinger.internal.yaml.YamlVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files in YAML 1.2, as editors read them. */
final class YamlFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private YamlFile() {}

  /** All below a folder, by path. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  static Optional<JsonNode> json(Path file) throws IOException {
    return json(Files.readString(file));
  }

  /** What a text says; empty if that cannot be said in JSON. */
  static Optional<JsonNode> json(String text) {
    SourceText source = new SourceText("policy.yaml", text);
    RawDocument document =
        new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT).readDocument(source);
    if (document.root() == null || !document.problems().isEmpty()) {
      return Optional.empty();
    }
    List<PolicyProblem> problems = new ArrayList<>();
    Optional<Object> plain = PlainYaml.value(document.root(), new Problems(source, problems::add));
    return problems.isEmpty() ? plain.map(JSON::<JsonNode>valueToTree) : Optional.empty();
  }
}
