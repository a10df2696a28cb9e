package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.EvaluationContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an evaluation of one policy on one subject holds: names, and the steps that are left. */
public final class Frame {
  /** What the slot of a policy variable holds until the variable is first read. */
  public static final Object UNEVALUATED = new Object();

  private final @Nullable Object[] locals;
  private final EvaluationContext context;
  private long stepsLeft;

  /**
   * Creates a frame that may be used for one subject after another.
   *
   * @param size the number of slots
   */
  public Frame(int size, EvaluationContext context) {
    this.locals = new Object[size];
    this.context = context;
  }

  /** The value of a slot. */
  public @Nullable Object get(int slot) {
    return locals[slot];
  }

  /** Binds a slot. */
  public void set(int slot, @Nullable Object value) {
    locals[slot] = value;
  }

  /** Forgets the values of policy variables, as is due before each subject or element. */
  public void reset(int fromSlot, int toSlot) {
    Arrays.fill(locals, fromSlot, toSlot, UNEVALUATED);
  }

  /** The evaluation that this is part of. */
  public EvaluationContext context() {
    return context;
  }

  /** Allows this many steps from now on. */
  public void allow(long steps) {
    this.stepsLeft = steps;
  }

  /** Takes a step; false if there is none left. */
  public boolean step() {
    return --stepsLeft >= 0;
  }

  /** Takes several steps at once; false if there are not as many left. */
  public boolean step(long steps) {
    stepsLeft -= steps;
    return stepsLeft >= 0;
  }
}
