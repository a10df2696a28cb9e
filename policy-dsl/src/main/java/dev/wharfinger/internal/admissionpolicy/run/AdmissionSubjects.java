package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.admissionpolicy.MatchConstraints;
import dev.wharfinger.internal.engine.Mutations;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes programs of bound admission policies. They look at whole resources, as the API server
 * stores them.
 *
 * @param policies in the order of their numbers
 * @param first the number of the first
 */
public record AdmissionSubjects(Catalog catalog, List<BoundAdmissionPolicy> policies, int first)
    implements PolicyGroup {
  public AdmissionSubjects {
    policies = List.copyOf(policies);
  }

  @Override
  public List<PlannedPolicy> planned() {
    return policies.stream().map(this::planned).toList();
  }

  private PlannedPolicy planned(BoundAdmissionPolicy policy) {
    List<ObjectType> subjects = subjects(policy.file().constraints());
    return new PlannedPolicy(
        policy.about(subjects), subjects, View.DEFAULTED, policy.needsWholeSet());
  }

  /**
   * The kinds that a policy may be about, whatever version of them it names, and what no schema
   * tells of.
   */
  private List<ObjectType> subjects(MatchConstraints constraints) {
    List<ObjectType> kinds =
        catalog.type("kubernetes.Object").stream()
            .flatMap(type -> ((UnionType) type).members().stream())
            .toList();
    return kinds.stream()
        .filter(
            type ->
                type.kind().isEmpty()
                    || constraints.rules().stream()
                        .anyMatch(rule -> RequestFit.mayBeAbout(rule, type.kind().get())))
        .toList();
  }

  /** What the policies change that change objects. */
  public Mutations mutations() {
    List<AdmissionProgram> programs = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      if (policies.get(i).file().mutates()) {
        programs.add(new AdmissionProgram(first + i, policies.get(i)));
      }
    }
    return programs.isEmpty() ? Mutations.NONE : new AdmissionMutations(List.copyOf(programs));
  }

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> numbers) {
    List<AdmissionProgram> programs =
        numbers.stream()
            .map(number -> new AdmissionProgram(number, policies.get(number - first)))
            .toList();
    return (node, resource, context, verdicts) -> {
      if (node
          == resource) { // a kind within another one, as a claim of a StatefulSet, is no request
        JudgedRequest request = JudgedRequest.of((ObjectNode) resource, context);
        programs.forEach(program -> program.evaluate(request, context, verdicts));
      }
    };
  }
}
