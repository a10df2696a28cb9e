package dev.wharfinger.internal.policy.coverage;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Tally;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.policy.check.CodeProblems;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of what was not seen, and of nothing that follows from something else not seen. */
record Gaps(PolicyFile file, Map<Spot, Target> targets, Function<Spot, Tally> tallies) {
  private static final int LONGEST = 60;

  List<PolicyProblem> all() {
    List<PolicyProblem> found = new ArrayList<>();
    CodeProblems problems = new CodeProblems(new Problems(file.source(), found::add));
    targets.values().forEach(target -> tell(target, problems));
    found.sort(Comparator.comparingInt(PolicyProblem::start));
    return found;
  }

  private void tell(Target target, CodeProblems problems) {
    Tally tally = tallies.apply(target.spot());
    List<Boolean> missing =
        target.wanted().stream()
            .filter(wanted -> !tally.was(wanted) && !followsFromDefinition(target.part(), wanted))
            .sorted()
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    if (!tally.isReached()) {
      if (target.behind().stream().allMatch(this::isTaken)) {
        tell(target, "no example reaches " + name(target), null, problems);
      }
    } else if (missing.size() == 2) {
      tell(
          target,
          target.isElements()
              ? "`each` has no value in any example"
              : "no example makes " + name(target) + " true or false",
          "it is unknown, or an error, in every example that reaches it",
          problems);
    } else {
      tell(target, missing.get(0), problems);
    }
  }

  private void tell(Target target, boolean missing, CodeProblems problems) {
    if (target.isElements()) {
      tell(
          target,
          missing ? "no example has an element to judge" : "every example has an element to judge",
          missing ? null : "add a compliant example in which there is nothing to judge",
          problems);
    } else {
      String filed = target.effect().when(missing);
      tell(
          target,
          "no example makes " + name(target) + " " + missing,
          "add a" + (filed.isEmpty() ? "n" : " " + filed) + " example in which it is " + missing,
          problems);
    }
  }

  /** Whether a variable was never that, which is told where it is defined. */
  private boolean followsFromDefinition(Typed part, boolean missing) {
    return part instanceof Typed.Variable variable
        && !tallies
            .apply(Spot.of(Expressions.definition(file, variable), variable.definition()))
            .was(missing);
  }

  private boolean isTaken(Way.Step step) {
    Tally tally = tallies.apply(step.spot());
    return step.result() == null ? tally.isReached() : tally.was(step.result());
  }

  private static void tell(
      Target target, String message, @Nullable String help, CodeProblems problems) {
    problems.tell(
        target.code(),
        ExpressionProblem.warning("not-covered", message, help, target.part().range()));
  }

  private static String name(Target target) {
    String text = target.text().strip().replaceAll("\\s+", " ");
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return "`" + (end < text.length() ? text.substring(0, end) + "…" : text) + "`";
  }
}
