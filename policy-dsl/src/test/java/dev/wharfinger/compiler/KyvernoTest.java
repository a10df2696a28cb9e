package dev.wharfinger.compiler;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.UserInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A test of Kyverno's command line: policies, resources, and what it says of them.
 *
 * @param file the {@code kyverno-test.yaml}
 * @param content what it says
 */
record KyvernoTest(Path file, Map<?, ?> content) {

  /** What is expected of one resource. */
  record Expected(String policy, String kind, String resource, String result) {}

  /** All tests of ValidatingAdmissionPolicies; skips the calling test where there is no data. */
  static List<KyvernoTest> all() throws IOException {
    Path root = ConformanceSuite.data("admission-policies/kyverno-cli/test/cli");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("kyverno-test.yaml"))
          .sorted()
          .map(file -> new KyvernoTest(file, (Map<?, ?>) documents(file).get(0)))
          .filter(test -> !test.expected().isEmpty())
          .toList();
    }
  }

  String name() {
    return file.getName(file.getNameCount() - 2).toString();
  }

  List<Expected> expected() {
    List<Expected> expected = new ArrayList<>();
    for (Object result : list(content, "results")) {
      Map<?, ?> row = (Map<?, ?>) result;
      if (Boolean.TRUE.equals(row.get("isValidatingAdmissionPolicy"))) {
        for (Object resource : list(row, "resources")) {
          expected.add(
              new Expected(
                  text(row, "policy"),
                  text(row, "kind"),
                  String.valueOf(resource),
                  text(row, "result")));
        }
      }
    }
    return expected;
  }

  /** The policies, with the parameters beside them. */
  PolicySource policies() {
    List<PolicySource> sources = new ArrayList<>();
    Stream.concat(files("policies"), files("paramResources"))
        .forEach(path -> sources.add(PolicySource.of(path)));
    return PolicySource.of(sources);
  }

  Optional<UserInfo> user() {
    if (!(content.get("userinfo") instanceof String name)) {
      return Optional.empty();
    }
    Map<?, ?> user = map((Map<?, ?>) document(name), "userInfo");
    String[] groups = list(user, "groups").stream().map(String::valueOf).toArray(String[]::new);
    return Optional.of(UserInfo.of(text(user, "username"), groups));
  }

  /** What we say of a resource: each is judged alone, together with the namespaces. */
  String verdict(PolicySet policies, Expected expected, EvaluationOptions options) {
    Report report = policies.evaluate(resource(expected).and(namespaces()), options);
    List<Finding> findings =
        report.findings().stream()
            .filter(finding -> finding.resource().startsWith(expected.kind() + "/"))
            .toList();
    if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.UNKNOWN)) {
      return findings.toString();
    }
    if (!findings.isEmpty()) {
      return "fail";
    }
    boolean passed = report.counts().values().stream().anyMatch(counts -> counts.pass() > 0);
    return passed ? "pass" : "skip";
  }

  private ResourceSet resource(Expected expected) {
    List<String> found = new ArrayList<>();
    files("resources")
        .forEach(
            path -> {
              for (String text : read(path).split("(?m)^---\\s*$", -1)) {
                if (text.contains("kind: " + expected.kind())
                    && text.matches("(?s).*\\n {2}name: " + expected.resource() + "\\s.*")) {
                  found.add(text);
                }
              }
            });
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " resources are " + expected);
    }
    return ResourceSet.parse("resource.yaml", found.get(0));
  }

  /** The labels of namespaces are given apart from resources. */
  private ResourceSet namespaces() {
    StringBuilder text = new StringBuilder();
    if (content.get("variables") instanceof String name) {
      for (Object namespace : list((Map<?, ?>) document(name), "namespaceSelector")) {
        Map<?, ?> row = (Map<?, ?>) namespace;
        text.append("---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: ")
            .append(row.get("name"))
            .append("\n  labels:\n");
        map(row, "labels")
            .forEach((key, value) -> text.append("    %s: %s\n".formatted(key, value)));
      }
    }
    return ResourceSet.parse("namespaces.yaml", text.toString());
  }

  private Stream<Path> files(String key) {
    return list(content, key).stream().map(name -> file.resolveSibling((String) name));
  }

  private Object document(String name) {
    return documents(file.resolveSibling(name)).get(0);
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(map.get(key));
  }

  private static Map<?, ?> map(Map<?, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  private static List<Object> documents(Path path) {
    List<Object> documents = new ArrayList<>();
    new Load(LoadSettings.builder().build()).loadAllFromString(read(path)).forEach(documents::add);
    return documents;
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
