package dev.wharfinger.internal.cel.eval;

import org.jspecify.annotations.Nullable;

/** {@code left - right}, and the other operations on numbers. */
public final class Calculation extends IntOperation {
  private final Operation operation;

  public Calculation(Operation operation, Eval left, Eval right) {
    super(left, right);
    this.operation = operation;
  }

  @Override
  Object ofInts(long first, long second, Frame frame) {
    return operation.apply(first, second, frame);
  }

  @Override
  Object ofValues(@Nullable Object first, @Nullable Object second, Frame frame) {
    return operation.apply(first, second);
  }

  /** What is calculated. */
  public enum Operation {
    SUBTRACT {
      @Override
      Object apply(long left, long right, Frame frame) {
        return IntArithmetic.subtract(left, right, frame);
      }

      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.subtract(left, right);
      }
    },
    MULTIPLY {
      @Override
      Object apply(long left, long right, Frame frame) {
        return IntArithmetic.multiply(left, right, frame);
      }

      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.multiply(left, right);
      }
    },
    DIVIDE {
      @Override
      Object apply(long left, long right, Frame frame) {
        return IntArithmetic.divide(left, right, frame);
      }

      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.divide(left, right);
      }
    },
    REMAINDER {
      @Override
      Object apply(long left, long right, Frame frame) {
        return IntArithmetic.remainder(left, right, frame);
      }

      @Override
      Object apply(@Nullable Object left, @Nullable Object right) {
        return Arithmetic.remainder(left, right);
      }
    };

    abstract Object apply(long left, long right, Frame frame);

    abstract Object apply(@Nullable Object left, @Nullable Object right);
  }
}
