package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The steps that an expression may still take. A step is about what it takes to look at one element
 * of a list, so that the time of an expression is bounded by its steps, and so are the lists and
 * texts that it makes. Steps depend on the values alone, never on the machine.
 *
 * <p>Every so many steps the evaluation is asked whether there is time left. What takes fewer never
 * asks, and a step is one comparison.
 */
public class Meter {
  /** About half a millisecond. */
  private static final long STEPS_A_QUESTION = 10_000;

  /** No document is nested half as deeply, and the stack of a small thread is enough for it. */
  private static final int DEEPEST = 200;

  private final EvaluationContext context;

  /** The steps up to the next question. */
  private long left;

  /** The steps after it. */
  private long reserve;

  private @Nullable Fault failure;
  private int depth;

  /** Creates a meter that allows no step yet. */
  Meter(EvaluationContext context) {
    this.context = context;
  }

  /** A meter that allows as many steps as the evaluation does for an expression. */
  public static Meter of(EvaluationContext context) {
    Meter meter = new Meter(context);
    meter.allow(context.steps());
    return meter;
  }

  /** The evaluation that this is part of. */
  public final EvaluationContext context() {
    return context;
  }

  /** Allows this many steps from now on. */
  public final void allow(long steps) {
    this.left = Math.min(steps, STEPS_A_QUESTION);
    this.reserve = steps - left;
    this.failure = null;
    this.depth = 0;
  }

  /** Takes a step; false if there is none left, or no time. */
  public final boolean step() {
    return --left >= 0 || goOn();
  }

  /** Takes several steps at once; false if there are not as many left, or no time. */
  public final boolean step(long steps) {
    left -= steps;
    return left >= 0 || goOn();
  }

  /** The steps that are left. */
  public final long left() {
    return left + reserve;
  }

  /** Whether a step could not be taken, so that nothing more can be computed. */
  public final boolean isExhausted() {
    return failure != null;
  }

  /** Why a step could not be taken. */
  public final Fault failure() {
    return failure == null ? Faults.STEPS : failure;
  }

  /**
   * Takes a step into something that is nested, which {@link #leave} ends; false if that is nested
   * too deeply for what calls itself.
   */
  public final boolean enter() {
    if (depth >= DEEPEST) {
      return false;
    }
    depth++;
    return true;
  }

  /** Ends what {@link #enter} began. */
  public final void leave() {
    depth--;
  }

  private boolean goOn() {
    long remaining = reserve + left;
    if (remaining < 0) {
      return stop(Faults.STEPS);
    }
    Fault interruption = context.interruption().orElse(null);
    if (interruption != null) {
      return stop(interruption);
    }
    left = Math.min(remaining, STEPS_A_QUESTION);
    reserve = remaining - left;
    return true;
  }

  private boolean stop(Fault why) {
    left = 0;
    reserve = 0;
    failure = failure == null ? why : failure;
    return false;
  }
}
