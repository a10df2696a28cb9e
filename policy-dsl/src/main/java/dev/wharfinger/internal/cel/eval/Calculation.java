package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code left - right}, and the other operations on numbers. */
public final class Calculation extends Eval {
  private final Operation operation;
  private final Eval left;
  private final Eval right;

  public Calculation(Operation operation, Eval left, Eval right) {
    this.operation = operation;
    this.left = left;
    this.right = right;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object a = left.eval(frame);
    Object b = right.eval(frame);
    return NoValue.is(a) || NoValue.is(b) ? NoValue.of(a, b) : operation.apply(a, b);
  }

  /** What is calculated. */
  public enum Operation {
    SUBTRACT {
      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.subtract(left, right);
      }
    },
    MULTIPLY {
      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.multiply(left, right);
      }
    },
    DIVIDE {
      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.divide(left, right);
      }
    },
    REMAINDER {
      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.remainder(left, right);
      }
    };

    abstract Object apply(@Nullable Object left, @Nullable Object right);
  }
}
