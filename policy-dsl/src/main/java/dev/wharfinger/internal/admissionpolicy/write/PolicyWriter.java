package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.admissionpolicy.AdmissionManifest;
import dev.wharfinger.internal.admissionpolicy.AdmissionManifestReader;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyChecker;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.CodeProblems;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes policies as ValidatingAdmissionPolicies with their bindings. */
public final class PolicyWriter {
  private final Catalog catalog;
  private final TypeGraph graph;
  private final ClusterFunctions functions;
  private final AdmissionPolicyChecker checker;

  /**
   * Prepares to write policies for one cluster.
   *
   * @param catalog the kinds that the cluster serves
   * @param kubernetes its version, which says what expressions may use
   */
  public PolicyWriter(Catalog catalog, Version kubernetes) {
    this.catalog = catalog;
    this.graph = new TypeGraph(catalog);
    this.functions = new ClusterFunctions(kubernetes);
    this.checker = new AdmissionPolicyChecker(catalog, kubernetes);
  }

  /**
   * Writes a policy.
   *
   * @param sink is told what a cluster cannot say
   * @return two documents of YAML; empty if something is told
   */
  public Optional<String> write(CheckedPolicy policy, Consumer<PolicyProblem> sink) {
    Code expression = policy.file().body().expression();
    CodeProblems problems = new CodeProblems(new Problems(policy.file().source(), sink));
    try {
      String text = new PolicyDraft(policy, catalog, graph, functions).manifest();
      List<PolicyProblem> found = readAgain(policy, text);
      if (found.isEmpty()) {
        return Optional.of(text);
      }
      problems.tell(
          expression,
          ExpressionProblem.error(
              "not-in-cluster",
              "a cluster would not take it: " + found.get(0).message(),
              null,
              policy.body().expression().range()));
    } catch (Unsayable e) {
      problems.tell(e.code(expression), e.problem());
    }
    return Optional.empty();
  }

  /** What a cluster would refuse in a text, as far as that can be known beforehand. */
  private List<PolicyProblem> readAgain(CheckedPolicy policy, String text) {
    List<PolicyProblem> found = new ArrayList<>();
    AdmissionManifest manifest =
        AdmissionManifestReader.read(
            new SourceText(policy.file().id() + ".yaml", text), found::add);
    manifest.policies().forEach(read -> checker.refuse(read, found::add));
    found.removeIf(PolicyProblem::warning);
    return found;
  }
}
