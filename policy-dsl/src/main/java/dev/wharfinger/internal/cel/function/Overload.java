package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.MeteredBody;
import dev.wharfinger.internal.cel.eval.Timestamps;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a function of the language, to which a body is added.
 *
 * <p>Bodies take arguments of Java classes. A value of another class, which only an expression that
 * was not checked can bring about, yields a fault.
 */
record Overload(
    String name,
    @Nullable Type receiver,
    List<Type> parameters,
    Type result,
    String documentation,
    Cost cost) {
  /** A function that is called on a value. */
  static Overload on(Type receiver, String name, List<Type> parameters, Type result, String doc) {
    return new Overload(
        name, receiver, parameters, result, doc, Cost.of(receiver, parameters, result));
  }

  /** A function that is called by its name alone. */
  static Overload global(String name, List<Type> parameters, Type result, String doc) {
    return new Overload(name, null, parameters, result, doc, Cost.of(null, parameters, result));
  }

  /** The same where a call takes no steps, whatever its arguments are. */
  Overload atNoCost() {
    return costing(Cost.CONSTANT);
  }

  /** The same with another cost than the sizes of the arguments and the result. */
  Overload costing(Cost other) {
    return new Overload(name, receiver, parameters, result, documentation, other);
  }

  /** With a body without arguments. */
  Function does(Supplier<Object> body) {
    return function((context, arguments) -> body.get());
  }

  /** With a body that asks the evaluation, and takes no arguments. */
  Function asks(java.util.function.Function<EvaluationContext, Object> body) {
    return function((context, arguments) -> body.apply(context));
  }

  /** With a body of one argument, the receiver if there is one. */
  <A> Function does(Class<A> first, Unary<A> body) {
    Function.UnaryBody checked =
        (context, a) ->
            first.isInstance(a) ? body.apply(first.cast(a)) : Faults.noSuchOverload(name, a);
    return function(checked);
  }

  /** With a body of one timestamp. */
  Function doesAtTime(Unary<Instant> body) {
    Function.UnaryBody checked =
        (context, a) ->
            Timestamps.plain(a) instanceof Instant time
                ? body.apply(time)
                : Faults.noSuchOverload(name, a);
    return function(checked);
  }

  /** With a body of a timestamp and a text. */
  Function doesAtTime(Binary<Instant, String> body) {
    Function.BinaryBody checked =
        (context, a, b) ->
            Timestamps.plain(a) instanceof Instant time && b instanceof String text
                ? body.apply(time, text)
                : Faults.noSuchOverload(name, a, b);
    return function(checked);
  }

  /** With a body of two arguments, the receiver first. */
  <A, B> Function does(Class<A> first, Class<B> second, Binary<A, B> body) {
    Function.BinaryBody checked =
        (context, a, b) ->
            first.isInstance(a) && second.isInstance(b)
                ? body.apply(first.cast(a), second.cast(b))
                : Faults.noSuchOverload(name, a, b);
    return function(checked);
  }

  /** With a body of three arguments, the receiver first. */
  <A, B, C> Function does(Class<A> first, Class<B> second, Class<C> third, Ternary<A, B, C> body) {
    return function(
        (context, arguments) ->
            first.isInstance(arguments[0])
                    && second.isInstance(arguments[1])
                    && third.isInstance(arguments[2])
                ? body.apply(
                    first.cast(arguments[0]), second.cast(arguments[1]), third.cast(arguments[2]))
                : Faults.noSuchOverload(name, arguments));
  }

  /** With a body of four arguments, the receiver first. */
  <A, B, C, D> Function does(
      Class<A> first,
      Class<B> second,
      Class<C> third,
      Class<D> fourth,
      Quaternary<A, B, C, D> body) {
    return function(
        (context, arguments) ->
            first.isInstance(arguments[0])
                    && second.isInstance(arguments[1])
                    && third.isInstance(arguments[2])
                    && fourth.isInstance(arguments[3])
                ? body.apply(
                    first.cast(arguments[0]),
                    second.cast(arguments[1]),
                    third.cast(arguments[2]),
                    fourth.cast(arguments[3]))
                : Faults.noSuchOverload(name, arguments));
  }

  /** With a body that takes any value, null too. */
  Function does(AnyBody body) {
    Function.UnaryBody unchecked = (context, a) -> body.apply(a);
    return function(unchecked);
  }

  /** With a body that takes a list and any value. */
  Function does(ListAndAnyBody body) {
    Function.BinaryBody checked =
        (context, list, value) ->
            list instanceof List<?> elements
                ? body.apply(elements, value)
                : Faults.noSuchOverload(name, list, value);
    return function(checked);
  }

  /** With a body that takes any two values, null too. */
  Function doesAny(AnyPairBody body) {
    Function.BinaryBody unchecked = (context, a, b) -> body.apply(a, b);
    return function(unchecked);
  }

  /** With a body that takes its steps itself. */
  <A> Function takingSteps(Class<A> first, MeteredUnary<A> body) {
    MeteredBody checked =
        (meter, arguments) ->
            first.isInstance(arguments[0])
                ? body.apply(meter, first.cast(arguments[0]))
                : Faults.noSuchOverload(name, arguments);
    return function(checked);
  }

  /** With a body of two arguments that takes its steps itself. */
  <A, B> Function takingSteps(Class<A> first, Class<B> second, MeteredBinary<A, B> body) {
    MeteredBody checked =
        (meter, arguments) ->
            first.isInstance(arguments[0]) && second.isInstance(arguments[1])
                ? body.apply(meter, first.cast(arguments[0]), second.cast(arguments[1]))
                : Faults.noSuchOverload(name, arguments);
    return function(checked);
  }

  /** With a body of three arguments that takes its steps itself. */
  <A, B, C> Function takingSteps(
      Class<A> first, Class<B> second, Class<C> third, MeteredTernary<A, B, C> body) {
    MeteredBody checked =
        (meter, arguments) ->
            first.isInstance(arguments[0])
                    && second.isInstance(arguments[1])
                    && third.isInstance(arguments[2])
                ? body.apply(
                    meter,
                    first.cast(arguments[0]),
                    second.cast(arguments[1]),
                    third.cast(arguments[2]))
                : Faults.noSuchOverload(name, arguments);
    return function(checked);
  }

  /** With a body of four arguments that takes its steps itself. */
  <A, B, C, D> Function takingSteps(
      Class<A> first,
      Class<B> second,
      Class<C> third,
      Class<D> fourth,
      MeteredQuaternary<A, B, C, D> body) {
    MeteredBody checked =
        (meter, arguments) ->
            first.isInstance(arguments[0])
                    && second.isInstance(arguments[1])
                    && third.isInstance(arguments[2])
                    && fourth.isInstance(arguments[3])
                ? body.apply(
                    meter,
                    first.cast(arguments[0]),
                    second.cast(arguments[1]),
                    third.cast(arguments[2]),
                    fourth.cast(arguments[3]))
                : Faults.noSuchOverload(name, arguments);
    return function(checked);
  }

  /** With a body that takes its steps itself, and looks itself at what it is given. */
  Function takingSteps(MeteredBody body) {
    return function(body);
  }

  private Function function(Function.Body body) {
    return new Function(
        name, receiver, parameters, result, false, documentation, "0.1", cost, body);
  }

  /** What a function of one argument does, with the steps that it may take. */
  interface MeteredUnary<A> {
    @Nullable Object apply(Meter meter, A first);
  }

  /** What a function of two arguments does, with the steps that it may take. */
  interface MeteredBinary<A, B> {
    @Nullable Object apply(Meter meter, A first, B second);
  }

  /** What a function of three arguments does, with the steps that it may take. */
  interface MeteredTernary<A, B, C> {
    @Nullable Object apply(Meter meter, A first, B second, C third);
  }

  /** What a function of four arguments does, with the steps that it may take. */
  interface MeteredQuaternary<A, B, C, D> {
    @Nullable Object apply(Meter meter, A first, B second, C third, D fourth);
  }

  /** What a function of one argument does. */
  interface Unary<A> {
    @Nullable Object apply(A first);
  }

  /** What a function of two arguments does. */
  interface Binary<A, B> {
    @Nullable Object apply(A first, B second);
  }

  /** What a function of three arguments does. */
  interface Ternary<A, B, C> {
    @Nullable Object apply(A first, B second, C third);
  }

  /** What a function of four arguments does. */
  interface Quaternary<A, B, C, D> {
    @Nullable Object apply(A first, B second, C third, D fourth);
  }

  /** What a function of any value does. */
  interface AnyBody {
    @Nullable Object apply(@Nullable Object value);
  }

  /** What a function of any two values does. */
  interface AnyPairBody {
    @Nullable Object apply(@Nullable Object first, @Nullable Object second);
  }

  /** What a function of a list and any value does. */
  interface ListAndAnyBody {
    @Nullable Object apply(List<?> list, @Nullable Object value);
  }
}
