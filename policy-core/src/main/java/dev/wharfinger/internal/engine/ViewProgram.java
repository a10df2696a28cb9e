package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.node.ObjectNode;
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

/** All policies that see one view, by the type of their subjects. */
record ViewProgram(Map<ObjectType, SubjectProgram> programs, Routes routes) {

  static ViewProgram compile(
      View view, List<PlannedPolicy> policies, RoutePlanner planner, SubjectCompiler compiler) {
    Map<ObjectType, List<Integer>> numbers = new LinkedHashMap<>();
    for (int i = 0; i < policies.size(); i++) {
      if (policies.get(i).view() == view) {
        for (ObjectType subject : policies.get(i).subjects()) {
          numbers.computeIfAbsent(subject, type -> new ArrayList<>()).add(i);
        }
      }
    }
    Map<ObjectType, SubjectProgram> programs = new HashMap<>();
    numbers.forEach((type, of) -> programs.put(type, compiler.compile(type, List.copyOf(of))));
    return new ViewProgram(programs, planner.to(programs.keySet()));
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
}
