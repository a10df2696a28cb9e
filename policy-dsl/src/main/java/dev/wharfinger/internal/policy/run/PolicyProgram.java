package dev.wharfinger.internal.policy.run;

import dev.wharfinger.Operation;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.plan.SharedCalls;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.place.Blame;
import dev.wharfinger.internal.policy.place.PlaceFinder;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Clue;
import dev.wharfinger.spi.OldObject;
import dev.wharfinger.spi.ProposedFix;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One policy, ready to judge subjects. Immutable and thread-safe; all that changes is the frame.
 */
final class PolicyProgram {
  private final int number;
  private final boolean idle;
  private final Set<Operation> operations;
  private final FrameLayout layout;
  private final Eval[] conditions;
  private final @Nullable Eval each;
  private final Eval expression;
  private final Blame blame;
  private final MessageText message;
  private final @Nullable FixProgram fix;
  private final Explanations explanations;

  private PolicyProgram(int number, CheckedPolicy policy, SharedCalls shared, Probes probes) {
    CheckedPolicy.Body body = policy.body();
    PlannedBody plan = new PlannedBody(policy, shared, probes);
    this.number = number;
    this.idle = policy.idle().isPresent();
    this.operations = policy.file().declaration().operations();
    this.layout = policy.frame();
    this.conditions = plan.conditions();
    this.each = plan.each();
    this.expression = plan.expression();
    this.blame = new Blame(body.at().stream().map(PlaceFinder::of).toList(), each != null);
    this.message = new MessageText(plan.message(), policy.about().title());
    this.fix = FixProgram.of(policy, probes);
    this.explanations = new Explanations(policy);
  }

  /**
   * Plans a policy.
   *
   * @param number its number in the policy set
   * @param shared what it has in common with others
   * @param probes what looks on
   */
  static PolicyProgram plan(int number, CheckedPolicy policy, SharedCalls shared, Probes probes) {
    return new PolicyProgram(number, policy, shared, probes);
  }

  /** Judges the subject that the frame holds. */
  void evaluate(Frame frame, Node subject, Operation operation, Verdicts verdicts) {
    if (idle || !operations.contains(operation)) {
      verdicts.skip(number);
      return;
    }
    if (!operations.contains(Operation.CREATE)) {
      frame.set(
          FrameLayout.OLD, frame.context().fact(OldObject.class).map(OldObject::node).orElse(null));
    }
    frame.allow(frame.context().steps());
    forgetVariables(frame);
    for (int i = 0; i < conditions.length; i++) {
      Object holds = conditions[i].eval(frame);
      if (Boolean.FALSE.equals(holds)) {
        verdicts.skip(number);
        return;
      }
      if (!Boolean.TRUE.equals(holds)) {
        List<Clue> clues = explanations.ofCondition(holds, i, frame);
        undecided(holds, Place.of(subject), clues, verdicts);
        return;
      }
    }
    if (each == null) {
      judge(frame, verdicts);
    } else {
      new ElementWalk(this, frame, subject, verdicts).walk(each.eval(frame));
    }
  }

  /** Judges the subject or the element that the frame holds; false if it does not comply. */
  boolean judge(Frame frame, Verdicts verdicts) {
    Object complies = expression.eval(frame);
    if (Boolean.TRUE.equals(complies)) {
      verdicts.pass(number);
      return true;
    }
    if (Boolean.FALSE.equals(complies)) {
      List<Clue> clues = explanations.ofExpression(complies, frame);
      fail(frame, clues, verdicts);
      return false;
    }
    List<Clue> clues = explanations.ofExpression(complies, frame);
    undecided(complies, blame.decisive(frame, clues), clues, verdicts);
    return true;
  }

  private void fail(Frame frame, List<Clue> clues, Verdicts verdicts) {
    Place at = blame.place(frame, clues);
    ProposedFix proposed = fix == null ? null : fix.fix(frame).orElse(null);
    if (proposed == null) {
      verdicts.fail(number, at, message.text(frame), clues);
    } else {
      verdicts.fail(number, at, message.text(frame), clues, proposed);
    }
  }

  /** Tells that there is nothing to judge one by one, since {@code each} has no value. */
  void noElements(Frame frame, @Nullable Object result, Node subject, Verdicts verdicts) {
    undecided(result, Place.of(subject), explanations.ofEach(result, frame), verdicts);
  }

  /** Tells that there is no verdict. */
  void undecided(@Nullable Object result, Place at, List<Clue> clues, Verdicts verdicts) {
    if (result instanceof Unknown unknown) {
      verdicts.unknown(number, at, unknown, clues);
    } else if (result instanceof Fault fault) {
      verdicts.error(number, at, fault, clues);
    } else {
      Fault fault = new Fault("not-bool", "the result is neither true nor false");
      verdicts.error(number, at, fault, clues);
    }
  }

  /** Forgets what was computed for another element. */
  void forgetElement(Frame frame) {
    if (layout.perElement()) {
      forgetVariables(frame);
    }
  }

  private void forgetVariables(Frame frame) {
    frame.reset(FrameLayout.FIRST_VARIABLE, layout.variablesEnd());
  }
}
