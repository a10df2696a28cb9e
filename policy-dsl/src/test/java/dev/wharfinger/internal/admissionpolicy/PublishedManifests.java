package dev.wharfinger.internal.admissionpolicy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The manifests of the conformance data that hold ValidatingAdmissionPolicies, by publisher. */
final class PublishedManifests {
  static final List<String> PUBLISHERS =
      List.of("kubescape", "kyverno-cli", "kyverno-policies", "website");

  private static final Pattern POLICY =
      Pattern.compile("(?m)^\\s*\"?kind\"?:\\s*[\"']?ValidatingAdmissionPolicy[\"']?,?\\s*$");

  private PublishedManifests() {}

  /** The manifests of a publisher, by name. Skips the test where there is no data. */
  static List<SourceText> of(String publisher) throws IOException {
    return switch (publisher) {
      case "kubescape" -> kubescape();
      case "kyverno-cli" -> below(publisher, "admission-policies/kyverno-cli/test");
      case "kyverno-policies" -> below(publisher, "policies/kyverno");
      case "website" -> below(publisher, "admission-policies/website-examples");
      default -> throw new IllegalArgumentException(publisher);
    };
  }

  /** The policies of all cases, each once, as somebody would write them into a file. */
  private static List<SourceText> kubescape() throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    JsonNode policies =
        mapper
            .readTree(ConformanceSuite.data("admission-policies/kubescape-cases.json").toFile())
            .get("policies");
    Map<String, SourceText> manifests = new TreeMap<>();
    for (Map.Entry<String, JsonNode> policy : policies.properties()) {
      String name = "kubescape/" + policy.getKey() + ".json";
      manifests.put(name, new SourceText(name, mapper.writeValueAsString(policy.getValue())));
    }
    return List.copyOf(manifests.values());
  }

  private static List<SourceText> below(String publisher, String path) throws IOException {
    Path folder = ConformanceSuite.data(path);
    List<SourceText> manifests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(PublishedManifests::isManifest).sorted().toList()) {
        String text = Files.readString(file);
        if (POLICY.matcher(text).find()) {
          String name = publisher + "/" + folder.relativize(file).toString().replace('\\', '/');
          manifests.add(new SourceText(name, text));
        }
      }
    }
    return manifests;
  }

  private static boolean isManifest(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
