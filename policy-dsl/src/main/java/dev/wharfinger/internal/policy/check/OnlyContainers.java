package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.policy.file.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds policies that go through the {@code containers} of pods and forget the other two lists,
 * although they ask what matters in them as well.
 */
final class OnlyContainers {
  private static final String POD_SPEC = "kubernetes.PodSpec";
  private static final Set<String> OTHERS = Set.of("initContainers", "ephemeralContainers");

  /** What containers of every kind have; only those that keep running have ports and probes. */
  private static final Set<String> OF_EVERY_KIND =
      Set.of(
          "args",
          "command",
          "env",
          "envFrom",
          "image",
          "imagePullPolicy",
          "securityContext",
          "volumeDevices",
          "volumeMounts");

  private final Map<Code, Typed> expressions = new LinkedHashMap<>();

  void add(Code code, Typed expression) {
    expressions.put(code, expression);
  }

  /** Tells of each place, unless the policy looks at the others somewhere else. */
  void tell(CodeProblems problems) {
    boolean others =
        expressions.values().stream().flatMap(e -> own(e).stream()).anyMatch(OnlyContainers::other);
    if (!others) {
      expressions.forEach((code, expression) -> tell(code, expression, problems));
    }
  }

  private static void tell(Code code, Typed expression, CodeProblems problems) {
    for (Typed part : own(expression)) {
      if (part instanceof Typed.Comprehension macro
          && isField(macro.source(), Set.of("containers"))
          && asksWhatAllHave(macro)) {
        problems.tell(
            code,
            ExpressionProblem.warning(
                "only-containers",
                "this forgets `initContainers` and `ephemeralContainers`",
                "`match: kubernetes.Container` is each container of each list",
                macro.source().range()));
      }
    }
  }

  private static boolean asksWhatAllHave(Typed.Comprehension macro) {
    return own(macro.body()).stream()
        .anyMatch(
            part ->
                part instanceof Typed.FieldAccess access
                    && OF_EVERY_KIND.contains(access.name())
                    && access.operand() instanceof Typed.Local local
                    && local.slot() == macro.firstSlot());
  }

  private static boolean other(Typed part) {
    return isField(part, OTHERS);
  }

  private static boolean isField(Typed part, Set<String> names) {
    return part instanceof Typed.FieldAccess access
        && names.contains(access.name())
        && access.members().stream()
            .anyMatch(member -> member.owner().displayName().equals(POD_SPEC));
  }

  /** The parts that stand in the text of an expression: definitions of variables do not. */
  private static List<Typed> own(Typed expression) {
    List<Typed> parts = new ArrayList<>(List.of(expression));
    for (int i = 0; i < parts.size(); i++) {
      Typed part = parts.get(i);
      if (!(part instanceof Typed.Variable)) {
        parts.addAll(TypedTree.parts(part));
      }
    }
    return parts;
  }
}
