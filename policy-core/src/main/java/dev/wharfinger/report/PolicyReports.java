package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Finding.ObjectReference;
import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@link ReportFormat#POLICY_REPORT}. */
final class PolicyReports {
  /** An object of a cluster holds a megabyte and a half; a result seldom takes a kilobyte. */
  private static final int RESULTS = 500;

  /** Longer texts are cut. */
  private static final int TEXT = 1000;

  /** What the API server takes for the name of a namespace (RFC 1123). */
  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private PolicyReports() {}

  static void write(Report report, OutputStream out) throws IOException {
    List<Map<String, Object>> ofCluster = new ArrayList<>();
    Map<String, List<Map<String, Object>>> byNamespace = new TreeMap<>();
    for (Finding finding : report.findings()) {
      namespace(finding)
          .map(name -> byNamespace.computeIfAbsent(name, unused -> new ArrayList<>()))
          .orElse(ofCluster)
          .add(result(finding));
    }
    for (Problem problem : report.problems()) {
      if (problem.level() == Problem.Level.ERROR) {
        ofCluster.add(result(problem));
      }
    }
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write("ClusterPolicyReport", "", ofCluster, writer);
    for (Map.Entry<String, List<Map<String, Object>>> namespace : byNamespace.entrySet()) {
      write("PolicyReport", namespace.getKey(), namespace.getValue(), writer);
    }
    writer.flush();
  }

  /** The namespace whose report it belongs to, empty for that which is chosen on the way. */
  private static Optional<String> namespace(Finding finding) {
    return finding
        .object()
        .filter(ObjectReference::namespaced)
        .map(ObjectReference::namespace)
        .filter(name -> name.isEmpty() || NAMESPACE.matcher(name).matches());
  }

  /** Writes at least one, so that what an earlier one said does not stay in the cluster. */
  private static void write(
      String kind, String namespace, List<Map<String, Object>> results, Writer out)
      throws IOException {
    for (int from = 0, number = 1; from == 0 || from < results.size(); from += RESULTS, number++) {
      List<Map<String, Object>> part =
          results.subList(from, Math.min(results.size(), from + RESULTS));
      Map<String, Object> metadata = new LinkedHashMap<>();
      metadata.put("name", number == 1 ? "wharfinger" : "wharfinger-" + number);
      if (!namespace.isEmpty()) {
        metadata.put("namespace", namespace);
      }
      metadata.put("labels", Map.of("app.kubernetes.io/managed-by", "wharfinger"));
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("apiVersion", "wgpolicyk8s.io/v1alpha2");
      document.put("kind", kind);
      document.put("metadata", metadata);
      document.put("summary", summary(part));
      if (!part.isEmpty()) {
        document.put("results", part);
      }
      YamlText.writeDocument(document, out);
    }
  }

  private static Map<String, Object> summary(List<Map<String, Object>> results) {
    int failed = (int) results.stream().filter(r -> "fail".equals(r.get("result"))).count();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("fail", failed);
    summary.put("warn", 0);
    summary.put("error", results.size() - failed);
    return summary;
  }

  private static Map<String, Object> result(Finding finding) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("source", "wharfinger");
    result.put("policy", finding.policy().id());
    result.put("severity", Words.of(finding.severity()));
    result.put("result", Kind.of(finding).isFailure() ? "fail" : "error");
    result.put("scored", true);
    result.put("message", Words.cut(TEXT, finding.message()));
    finding.object().ifPresent(object -> result.put("resources", List.of(reference(object))));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("outcome", Words.of(finding.outcome()));
    properties.put("resource", Words.cut(TEXT, finding.resource()));
    putPlace(finding.location(), properties);
    finding.fix().ifPresent(fix -> properties.put("fix", Words.cut(TEXT, fix.description())));
    if (!finding.policy().controls().isEmpty()) {
      properties.put("controls", Words.cut(TEXT, String.join(", ", finding.policy().controls())));
    }
    result.put("properties", properties);
    return result;
  }

  private static Map<String, Object> result(Problem problem) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("source", "wharfinger");
    result.put("policy", problem.code());
    result.put("result", "error");
    result.put("message", Words.cut(TEXT, problem.message()));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("outcome", "problem");
    putPlace(problem.location(), properties);
    result.put("properties", properties);
    return result;
  }

  private static Map<String, Object> reference(ObjectReference object) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("apiVersion", Words.cut(TEXT, object.apiVersion()));
    reference.put("kind", Words.cut(TEXT, object.kind()));
    if (!object.namespace().isEmpty()) {
      reference.put("namespace", Words.cut(TEXT, object.namespace()));
    }
    reference.put("name", Words.cut(TEXT, object.name()));
    return reference;
  }

  private static void putPlace(Location location, Map<String, Object> properties) {
    properties.put("location", Words.cut(TEXT, location.toString()));
    if (!location.path().isEmpty()) {
      properties.put("path", Words.cut(TEXT, location.path()));
    }
  }
}
