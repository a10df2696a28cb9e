package dev.wharfinger.internal.policy.run;

import dev.wharfinger.Fix;
import dev.wharfinger.internal.admissionpolicy.run.AdmissionSubjects;
import dev.wharfinger.internal.customresource.CustomResourceSubjects;
import dev.wharfinger.internal.engine.CompiledPolicySet;
import dev.wharfinger.internal.engine.CustomKinds;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands checked policies to the engine. */
public final class Planning {
  private Planning() {}

  /**
   * A set of policies, numbered in the order given.
   *
   * @param admission the policies of clusters, whose numbers begin behind those of our own
   * @param custom the validations of definitions, which are numbered last
   * @param again compiles the same policies for a catalog that has more kinds
   * @param unanswered the controls that no policy answers, or none in full, with the reason
   */
  public static CompiledPolicySet policySet(
      List<CheckedPolicy> policies,
      AdmissionSubjects admission,
      CustomResourceSubjects custom,
      Catalog catalog,
      CustomKinds.Recompilation again,
      Map<String, String> unanswered) {
    List<PlannedPolicy> planned = new ArrayList<>();
    for (CheckedPolicy policy : policies) {
      planned.add(
          new PlannedPolicy(
              policy.about(),
              policy.subjects(),
              policy.file().body().view(),
              policy.needsWholeSet(),
              fix(policy.file())));
    }
    planned.addAll(admission.planned());
    planned.addAll(custom.planned());
    return new CompiledPolicySet(
        catalog,
        planned,
        new JoinedSubjects(new PolicySubjects(policies), admission, custom),
        admission.mutations(),
        again,
        unanswered,
        custom.problems());
  }

  private static @Nullable Fix fix(PolicyFile file) {
    List<PolicyFile.Edit> edits = file.body().fix();
    FixText text = new FixText(file.source(), file.body().at());
    return edits.isEmpty() ? null : new Fix(text.of(edits));
  }
}
