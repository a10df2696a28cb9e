package dev.wharfinger.type;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One overload of a function that expressions may call.
 *
 * @param receiverOrNull the type it is called on, as in {@code self.pod()}; null for a global
 *     function
 * @param parameters the types of the arguments, without the receiver
 * @param wholeSet whether the answer depends on other resources than the one it is asked of
 * @param documentation what it answers, in one sentence
 * @param since the version of Wharfinger that brought it
 * @param cost how many steps it takes
 */
public record Function(
    String name,
    @Nullable Type receiverOrNull,
    List<Type> parameters,
    Type result,
    boolean wholeSet,
    String documentation,
    String since,
    Cost cost,
    Body body) {

  public Function {
    parameters = List.copyOf(parameters);
  }

  /** A function that goes once through what it takes and makes. */
  public Function(
      String name,
      @Nullable Type receiverOrNull,
      List<Type> parameters,
      Type result,
      boolean wholeSet,
      String documentation,
      String since,
      Body body) {
    this(name, receiverOrNull, parameters, result, wholeSet, documentation, since, Cost.SIZE, body);
  }

  /** The type it is called on; empty for a global function. */
  public Optional<Type> receiver() {
    return Optional.ofNullable(receiverOrNull);
  }

  /** The signature, as in {@code image(string) -> image_reference}. */
  public String signature() {
    StringBuilder text = new StringBuilder();
    if (receiverOrNull != null) {
      text.append(receiverOrNull.displayName()).append('.');
    }
    text.append(name).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(parameters.get(i).displayName());
    }
    return text.append(") -> ").append(result.displayName()).toString();
  }

  /**
   * What a function does.
   *
   * <p>The arguments, receiver first, are never {@link Unknown} nor {@link Fault}. The result is a
   * value of the declared type, or one of these two.
   */
  @FunctionalInterface
  public interface Body {
    /** Computes the result. */
    @Nullable Object call(EvaluationContext context, @Nullable Object[] arguments);
  }

  /** The body of a function of one argument, called without an array. */
  @FunctionalInterface
  public interface UnaryBody extends Body {
    /** Computes the result for the only argument. */
    @Nullable Object apply(EvaluationContext context, @Nullable Object argument);

    @Override
    default @Nullable Object call(EvaluationContext context, @Nullable Object[] arguments) {
      return apply(context, arguments[0]);
    }
  }

  /** The body of a function of two arguments, called without an array. */
  @FunctionalInterface
  public interface BinaryBody extends Body {
    /** Computes the result for both arguments. */
    @Nullable Object apply(
        EvaluationContext context, @Nullable Object first, @Nullable Object second);

    @Override
    default @Nullable Object call(EvaluationContext context, @Nullable Object[] arguments) {
      return apply(context, arguments[0], arguments[1]);
    }
  }
}
