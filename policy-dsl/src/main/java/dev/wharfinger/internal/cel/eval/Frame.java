package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.EvaluationContext;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What an evaluation of one policy on one subject holds: names, and the steps that are left. */
public final class Frame extends Meter implements LongFunction<Object> {
  /** What the slot of a policy variable holds until the variable is first read. */
  public static final Object UNEVALUATED = new Object();

  /** Says that the value is the int that the frame holds. */
  static final Object INT = new Object();

  private final @Nullable Object[] locals;
  private long number;

  /**
   * Creates a frame that may be used for one subject after another.
   *
   * @param size the number of slots
   */
  public Frame(int size, EvaluationContext context) {
    super(context);
    this.locals = new Object[size];
  }

  /** A frame that holds the same, for an evaluation that leaves this one as it is. */
  public Frame copy() {
    Frame copy = new Frame(locals.length, context());
    System.arraycopy(locals, 0, copy.locals, 0, locals.length);
    return copy;
  }

  /** Keeps the result of a calculation until the next; returns {@link #INT}. */
  @Override
  public Object apply(long value) {
    number = value;
    return INT;
  }

  /** The int that was kept last. */
  long number() {
    return number;
  }

  /** The value that a result stands for. */
  @Nullable Object boxed(@Nullable Object result) {
    return result == INT ? (Object) number : result;
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
}
