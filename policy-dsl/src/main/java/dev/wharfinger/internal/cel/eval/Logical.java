package dev.wharfinger.internal.cel.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of {@code &&} or {@code ||}. An operand that decides does so wherever it stands; else an
 * unknown wins over a fault, and the first of them over later ones.
 */
public final class Logical extends Eval {
  private final Boolean decisive;
  private final Boolean neutral;
  private final Eval[] operands;

  private Logical(boolean decisive, List<Eval> operands) {
    this.decisive = decisive;
    this.neutral = !decisive;
    this.operands = operands.toArray(Eval[]::new);
  }

  /** {@code a && b && …}. */
  public static Logical and(List<Eval> operands) {
    return new Logical(false, operands);
  }

  /** {@code a || b || …}. */
  public static Logical or(List<Eval> operands) {
    return new Logical(true, operands);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object undecided = null;
    for (Eval operand : operands) {
      Object result = operand.eval(frame);
      if (result != neutral) {
        Object truth = Truth.of(result);
        if (truth == decisive) {
          return truth;
        }
        undecided = truth == neutral ? undecided : NoValue.stronger(undecided, truth);
      }
    }
    return undecided == null ? neutral : undecided;
  }
}
