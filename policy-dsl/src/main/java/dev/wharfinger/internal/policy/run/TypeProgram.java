package dev.wharfinger.internal.policy.run;

import static dev.wharfinger.Operation.CREATE;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.Operation;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.OldObject;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Optional;

/** The policies that look at one type; they share a frame, which is all that a subject costs. */
final class TypeProgram implements SubjectProgram {
  private final PolicyProgram[] programs;
  private final int sharedStart;
  private final int frameSize;

  /**
   * Creates a program.
   *
   * @param sharedStart the first of the slots for what the policies have in common
   * @param frameSize the slot behind them
   */
  TypeProgram(PolicyProgram[] programs, int sharedStart, int frameSize) {
    this.programs = programs;
    this.sharedStart = sharedStart;
    this.frameSize = frameSize;
  }

  @Override
  public void evaluate(Node subject, Node resource, EvaluationContext context, Verdicts verdicts) {
    Frame frame = new Frame(frameSize, context);
    frame.set(FrameLayout.SELF, subject);
    frame.set(FrameLayout.OBJECT, resource);
    frame.set(FrameLayout.KUBERNETES_VERSION, context.kubernetesVersion());
    frame.reset(sharedStart, frameSize);
    Operation operation =
        context.fact(AdmissionRequest.class).map(AdmissionRequest::operation).orElse(CREATE);
    Optional<Node> old = context.fact(OldObject.class).map(OldObject::node);
    for (PolicyProgram program : programs) {
      frame.set(FrameLayout.OLD, old);
      evaluate(program, frame, subject, operation, verdicts);
    }
  }

  /** A function that throws, as one of the embedder's, must not take other policies down. */
  private static void evaluate(
      PolicyProgram program, Frame frame, Node subject, Operation operation, Verdicts verdicts) {
    try {
      program.evaluate(frame, subject, operation, verdicts);
    } catch (RuntimeException | StackOverflowError e) {
      Fault fault = new Fault("exception", "a function failed: " + e);
      program.undecided(fault, Place.of(subject), List.of(), verdicts);
    }
  }
}
