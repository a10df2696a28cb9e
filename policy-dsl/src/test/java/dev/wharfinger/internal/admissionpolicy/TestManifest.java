package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The manifest of an admission policy, and what is said of it. */
final class TestManifest {
  private static final Version KUBERNETES = Version.parse("1.36");

  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<AdmissionPolicyFile> policies;
  private final List<Optional<CheckedAdmissionPolicy>> checked = new ArrayList<>();

  private TestManifest(SourceText source) {
    this.policies = AdmissionManifestReader.read(source, problems::add).policies();
    AdmissionPolicyChecker checker = new AdmissionPolicyChecker(Catalogs.builtIn(), KUBERNETES);
    policies.forEach(policy -> checked.add(checker.check(policy, problems::add)));
  }

  static TestManifest read(SourceText source) {
    return new TestManifest(source);
  }

  /**
   * A policy with one resource rule.
   *
   * @param resources as {@code apps/v1/deployments}; {@code v1/pods} for the core group
   * @param rest what else stands in its spec, as YAML with an indentation of two spaces
   */
  static TestManifest of(String resources, String operations, String rest) {
    StringBuilder rules = new StringBuilder();
    for (String resource : resources.split(" ", -1)) {
      String[] parts = resource.split("/", 3);
      boolean core = parts[0].startsWith("v") && parts.length == 2;
      boolean part = parts[0].equals("v1") && parts.length == 3;
      String group = core || part ? "" : parts[0];
      String version = core || part ? parts[0] : parts[1];
      String name = core ? parts[1] : part ? parts[1] + "/" + parts[2] : parts[2];
      rules.append(
          "      - {apiGroups: ['%s'], apiVersions: ['%s'], resources: ['%s'], operations: [%s]}%n"
              .formatted(group, version, name, operations));
    }
    String head =
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: test}
        spec:
          matchConstraints:
            resourceRules:
        """;
    return new TestManifest(new SourceText("test.yaml", head + rules + rest));
  }

  /** A policy with one validation. */
  static TestManifest validating(String resources, String operations, String expression) {
    String quoted = "'" + expression.replace("'", "''") + "'";
    return of(
        resources,
        operations,
        "  paramKind: {apiVersion: v1, kind: ConfigMap}\n"
            + "  validations:\n  - expression: "
            + quoted
            + "\n");
  }

  List<AdmissionPolicyFile> policies() {
    return policies;
  }

  List<PolicyProblem> problems() {
    return problems;
  }

  /** What the first policy is checked to be. */
  Optional<CheckedAdmissionPolicy> checked() {
    return checked.get(0);
  }

  /** The codes of what is said, in the order in which it is said. */
  List<String> codes() {
    return problems.stream().map(PolicyProblem::code).toList();
  }
}
