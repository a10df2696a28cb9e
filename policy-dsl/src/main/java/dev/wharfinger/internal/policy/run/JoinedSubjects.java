package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.spi.SubjectCompiler;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the programs of groups of policies.
 *
 * @param groups in the order of their numbers, which each begins behind those before it
 */
record JoinedSubjects(List<? extends PolicyGroup> groups) implements SubjectCompiler {

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> policies) {
    List<SubjectProgram> programs = new ArrayList<>();
    int first = 0;
    for (PolicyGroup group : groups) {
      int from = first;
      int to = first + group.planned().size();
      List<Integer> own =
          policies.stream().filter(number -> number >= from && number < to).toList();
      if (!own.isEmpty()) {
        programs.add(group.compile(subject, own));
      }
      first = to;
    }
    return programs.size() == 1
        ? programs.get(0)
        : (node, resource, context, verdicts) ->
            programs.forEach(program -> program.evaluate(node, resource, context, verdicts));
  }
}
