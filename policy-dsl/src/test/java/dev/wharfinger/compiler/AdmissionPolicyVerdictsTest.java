package dev.wharfinger.compiler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Admission policies with their bindings and parameters, just as they are written for clusters, say
 * of each case what a cluster said.
 */
class AdmissionPolicyVerdictsTest {
  private static final int KUBESCAPE_CASES = 387;
  private static final int KYVERNO_VERDICTS = 30;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void saysOfKubescapesCasesWhatAClusterSaid() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("admission-policies-kubescape");
    JsonNode data =
        MAPPER.readTree(ConformanceSuite.data("admission-policies/kubescape-cases.json").toFile());
    int number = 0;
    for (JsonNode test : data.get("cases")) {
      String control = test.get("control").asText();
      String manifests =
          String.join(
              "\n---\n",
              data.get("policies").get(control).toString(),
              test.get("binding").toString(),
              test.get("params").toString());
      PolicySet policies =
          PolicyCompiler.create().add(PolicySource.of("vap.yaml", manifests)).compile();
      Report report =
          policies.evaluate(ResourceSet.parse("object.json", test.get("object").toString()));
      String expected = test.get("expected").asText();
      String verdict = verdict(report);
      suite.check(
          control + " " + number++ + " " + test.get("name").asText(),
          verdict.equals(expected) ? "" : verdict + " " + report.findings());
    }
    suite.finish(KUBESCAPE_CASES);
  }

  private static String verdict(Report report) {
    List<Finding> findings = report.findings();
    if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.UNKNOWN)) {
      return "unknown";
    }
    if (findings.isEmpty()) {
      return "pass";
    }
    boolean denied = findings.stream().anyMatch(finding -> finding.severity() == Severity.HIGH);
    return denied ? "fail" : "warn";
  }

  @Test
  void saysOfKyvernosTestsWhatKyvernoSays() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("admission-policies-kyverno");
    for (KyvernoTest test : KyvernoTest.all()) {
      PolicySet policies = PolicyCompiler.create().add(test.policies()).compile();
      EvaluationOptions.Builder options = EvaluationOptions.builder();
      test.user().ifPresent(options::user);
      for (KyvernoTest.Expected expected : test.expected()) {
        String id = test.name() + " " + expected.policy() + " " + expected.resource();
        String verdict = test.verdict(policies, expected, options.build());
        suite.check(id, verdict.equals(expected.result()) ? "" : verdict);
      }
    }
    suite.finish(KYVERNO_VERDICTS);
  }
}
