package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.admissionpolicy.run.AdmissionSubjects;
import dev.wharfinger.internal.customresource.CustomResourceSubjects;
import dev.wharfinger.spi.SubjectCompiler;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the programs of our own policies, of those of clusters, which are numbered after, and of
 * the validations of custom resources, which are numbered last.
 */
record JoinedSubjects(
    PolicySubjects own, AdmissionSubjects admission, CustomResourceSubjects custom)
    implements SubjectCompiler {

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> policies) {
    List<SubjectProgram> programs = new ArrayList<>();
    add(own, subject, numbers(policies, 0, admission.first()), programs);
    add(admission, subject, numbers(policies, admission.first(), custom.first()), programs);
    add(custom, subject, numbers(policies, custom.first(), Integer.MAX_VALUE), programs);
    return programs.size() == 1
        ? programs.get(0)
        : (node, resource, context, verdicts) ->
            programs.forEach(program -> program.evaluate(node, resource, context, verdicts));
  }

  private static void add(
      SubjectCompiler compiler,
      ObjectType subject,
      List<Integer> numbers,
      List<SubjectProgram> programs) {
    if (!numbers.isEmpty()) {
      programs.add(compiler.compile(subject, numbers));
    }
  }

  private static List<Integer> numbers(List<Integer> policies, int from, int to) {
    return policies.stream().filter(number -> number >= from && number < to).toList();
  }
}
