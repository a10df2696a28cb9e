package dev.wharfinger.internal.scalar;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A type together with the class of its values. Makes functions that look at nothing but their
 * operands, with bodies in terms of these classes.
 */
record Operand<T>(Type type, Class<T> values) {
  static final Operand<String> STRING = new Operand<>(Scalar.STRING, String.class);
  static final Operand<Long> INT = new Operand<>(Scalar.INT, Long.class);
  static final Operand<ImageReference> IMAGE =
      new Operand<>(Scalar.IMAGE_REFERENCE, ImageReference.class);
  static final Operand<Quantity> QUANTITY = new Operand<>(Scalar.QUANTITY, Quantity.class);
  static final Operand<Version> VERSION = new Operand<>(Scalar.VERSION, Version.class);

  private static final String SINCE = "0.1";

  /** A global function with an operand of this type as its only argument. */
  Function global(
      String name, Type result, String documentation, java.util.function.Function<T, ?> body) {
    return define(name, null, List.of(type), result, documentation, unary(body));
  }

  /** A function called on an operand of this type, without arguments. */
  Function method(
      String name, Type result, String documentation, java.util.function.Function<T, ?> body) {
    return define(name, type, List.of(), result, documentation, unary(body));
  }

  /** A function called on an operand of this type, with one argument. */
  <A> Function method(
      String name,
      Operand<A> argument,
      Type result,
      String documentation,
      BiFunction<T, A, ?> body) {
    Function.BinaryBody adapted =
        (context, first, second) -> body.apply(cast(first), argument.cast(second));
    return define(name, type, List.of(argument.type), result, documentation, adapted);
  }

  private Function.UnaryBody unary(java.util.function.Function<T, ?> body) {
    return (context, operand) -> body.apply(cast(operand));
  }

  private static Function define(
      String name,
      @Nullable Type receiver,
      List<Type> parameters,
      Type result,
      String documentation,
      Function.Body body) {
    return new Function(name, receiver, parameters, result, false, documentation, SINCE, body);
  }

  private T cast(@Nullable Object value) {
    return values.cast(Objects.requireNonNull(value));
  }

  /** The answer, or a fault with the complaint about an operand. */
  static Object orFault(String code, Supplier<?> answer) {
    try {
      return answer.get();
    } catch (IllegalArgumentException e) {
      return new Fault(code, Objects.requireNonNullElse(e.getMessage(), code));
    }
  }
}
