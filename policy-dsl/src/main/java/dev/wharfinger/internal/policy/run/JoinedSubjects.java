package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.admissionpolicy.run.AdmissionSubjects;
import dev.wharfinger.spi.SubjectCompiler;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.ObjectType;
import java.util.List;

/** Joins the programs of our own policies and of those of clusters, which are numbered after. */
record JoinedSubjects(PolicySubjects own, AdmissionSubjects admission) implements SubjectCompiler {

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> policies) {
    List<Integer> ours = policies.stream().filter(number -> number < admission.first()).toList();
    List<Integer> theirs = policies.stream().filter(number -> number >= admission.first()).toList();
    if (theirs.isEmpty()) {
      return own.compile(subject, ours);
    }
    SubjectProgram imported = admission.compile(subject, theirs);
    if (ours.isEmpty()) {
      return imported;
    }
    SubjectProgram program = own.compile(subject, ours);
    return (node, resource, context, verdicts) -> {
      program.evaluate(node, resource, context, verdicts);
      imported.evaluate(node, resource, context, verdicts);
    };
  }
}
