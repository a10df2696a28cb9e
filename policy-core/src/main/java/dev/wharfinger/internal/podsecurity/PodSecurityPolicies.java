package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.engine.JudgedVersion;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The policies of the levels that ask for something.
 *
 * @param baseline those of the level baseline
 * @param restricted those of the level restricted
 */
public record PodSecurityPolicies(PolicySet baseline, PolicySet restricted) {

  /** What is asked before any level: which one it is. */
  static final Policy LABELS =
      new Policy(
          "pod-security-labels",
          "What namespaces ask of their pods can be read",
          Severity.HIGH,
          List.of("kubernetes.Namespace", "kubernetes.PodTemplate"),
          "A level that is misspelt is one that nobody chose: the cluster enforces the strictest in"
              + " its place, and neither warns nor audits. Where the namespace of a pod is not"
              + " known, nobody can say what the cluster does with it.",
          List.of(),
          List.of("https://kubernetes.io/docs/concepts/security/pod-security-admission/"),
          new Location("", 0, 0, 0, 0, ""));

  /**
   * Checks that each pod can be judged by itself.
   *
   * @throws IllegalArgumentException if a policy asks for other resources than the pod
   */
  public PodSecurityPolicies {
    if (baseline.needsWholeSet() || restricted.needsWholeSet()) {
      throw new IllegalArgumentException(
          "policies of a level judge each pod by itself, and some of these ask for other resources");
    }
  }

  /** All of them, each once. */
  public List<Policy> all() {
    Map<String, Policy> byId = new LinkedHashMap<>();
    byId.put(LABELS.id(), LABELS);
    for (PolicySet level : List.of(baseline, restricted)) {
      level.policies().forEach(policy -> byId.putIfAbsent(policy.id(), policy));
    }
    return new ArrayList<>(byId.values());
  }

  /** The controls that the policies do not answer, with the reason. */
  public Map<String, String> unanswered() {
    Map<String, String> unanswered = new LinkedHashMap<>(baseline.unanswered());
    unanswered.putAll(restricted.unanswered());
    return unanswered;
  }

  /**
   * Judges a pod.
   *
   * @param options for the version of the server, which fills in the defaults
   */
  Report judge(PodSource pod, Asked asked, EvaluationOptions options) {
    PolicySet policies =
        switch (asked.level()) {
          case BASELINE -> baseline;
          case RESTRICTED -> restricted;
          case PRIVILEGED -> throw new IllegalArgumentException("privileged asks for nothing");
        };
    return policies.evaluate(
        ResourceSet.ofDocuments(List.of(pod.document())),
        options.toBuilder()
            .fact(JudgedVersion.class, new JudgedVersion(asked.version()))
            .progress((done, total) -> {})
            .measured(unused -> {})
            .build());
  }

  /** A level in a version that the cluster knows. */
  record Asked(PodSecurityLevel level, Version version) {
    static Asked of(PodSecurityStandard standard, EvaluationOptions options) {
      return new Asked(standard.level(), standard.version().in(options.kubernetes()));
    }

    boolean isNothing() {
      return level == PodSecurityLevel.PRIVILEGED;
    }
  }
}
