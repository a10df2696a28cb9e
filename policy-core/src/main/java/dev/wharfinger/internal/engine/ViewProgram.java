package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.SubjectCompiler;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All policies that see one view, by the type of their subjects.
 *
 * @param byName those of them that name the very type
 */
record ViewProgram(
    Map<ObjectType, SubjectProgram> programs,
    Map<ObjectType, SubjectProgram> byName,
    Routes routes) {

  static ViewProgram compile(
      View view, List<PlannedPolicy> policies, RoutePlanner planner, SubjectCompiler compiler) {
    Map<ObjectType, List<Integer>> numbers = new LinkedHashMap<>();
    Map<ObjectType, List<Integer>> named = new LinkedHashMap<>();
    for (int i = 0; i < policies.size(); i++) {
      if (policies.get(i).view() == view) {
        for (ObjectType subject : policies.get(i).subjects()) {
          numbers.computeIfAbsent(subject, type -> new ArrayList<>()).add(i);
          if (ImpliedNamespaces.isOf(subject) && names(policies.get(i), subject)) {
            named.computeIfAbsent(subject, type -> new ArrayList<>()).add(i);
          }
        }
      }
    }
    Map<ObjectType, SubjectProgram> programs = compile(numbers, compiler);
    return new ViewProgram(programs, compile(named, compiler), planner.to(programs.keySet()));
  }

  private static boolean names(PlannedPolicy policy, ObjectType subject) {
    return policy.policy().match().contains(subject.displayName());
  }

  private static Map<ObjectType, SubjectProgram> compile(
      Map<ObjectType, List<Integer>> numbers, SubjectCompiler compiler) {
    Map<ObjectType, SubjectProgram> programs = new HashMap<>();
    numbers.forEach((type, of) -> programs.put(type, compiler.compile(type, List.copyOf(of))));
    return programs;
  }

  boolean isEmpty() {
    return programs.isEmpty();
  }

  /** Judges everything in a resource. */
  void judge(ObjectNode root, EvaluationContext context, Verdicts verdicts) {
    routes.walk(
        root,
        subject -> {
          SubjectProgram program = programs.get(subject.type());
          if (program != null) {
            program.evaluate(subject, root, context, verdicts);
          }
        });
  }

  /**
   * Judges a resource that is in no file, by the policies that ask for its type: one about whatever
   * there is means what somebody wrote.
   */
  void judgeImplied(ObjectNode root, EvaluationContext context, Verdicts verdicts) {
    SubjectProgram program = byName.get(root.type());
    if (program != null) {
      program.evaluate(root, root, context, verdicts);
    }
  }
}
