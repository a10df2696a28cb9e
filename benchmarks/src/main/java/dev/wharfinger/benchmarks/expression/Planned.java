package dev.wharfinger.benchmarks.expression;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** An expression as the library plans it, evaluated as it does for each subject of a policy. */
final class Planned {
  private static final int OBJECT = 0;
  private static final long STEPS = 1_000_000;

  private final Eval eval;
  private final Frame frame;

  private Planned(Eval eval, Frame frame) {
    this.eval = eval;
    this.frame = frame;
  }

  /** Compiles for reads that are errors where nothing is there, as in a cluster's own policies. */
  static Planned of(String text, PodTypes types) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Expr expr = CelParser.parse(text, problems::add).orElseThrow();
    Slots slots = new Slots(OBJECT + 1);
    Environment environment =
        Environment.of(types.catalog(), Library.of(StandardFunctions.own()), slots)
            .withPresence(Presence.ADVISED)
            .withLocal("object", OBJECT, types.pod());
    Checked checked = TypeChecker.checkCondition(expr, environment, problems::add);
    if (!problems.stream().allMatch(ExpressionProblem::warning)) {
      throw new IllegalStateException("the expression `" + text + "` has errors: " + problems);
    }
    Frame frame = new Frame(slots.count(), new NoEvaluation(types.catalog()));
    return new Planned(Planner.plan(checked.typed()), frame);
  }

  boolean holds(ObjectNode pod) {
    frame.set(OBJECT, pod);
    frame.allow(STEPS);
    Object result = eval.eval(frame);
    if (result instanceof Boolean holds) {
      return holds;
    }
    throw new IllegalStateException("there is no result but `" + result + "`");
  }
}
