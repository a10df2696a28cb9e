package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.MeteredBody;
import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among overloads by the values of the arguments, where their types do not decide. */
final class Dispatch implements MeteredBody {
  private final String name;
  private final List<Function> overloads;
  private final List<List<Type>> signatures;

  private Dispatch(List<Function> overloads) {
    this.name = overloads.get(0).name();
    this.overloads = overloads;
    this.signatures = overloads.stream().map(Overloads::signature).toList();
  }

  /** A function that does what the first of these does that its arguments fit. */
  static Function among(List<Function> overloads, Type result) {
    Function first = overloads.get(0);
    return new Function(
        first.name(),
        first.receiverOrNull() == null ? null : Scalar.DYN,
        Collections.nCopies(first.parameters().size(), Scalar.DYN),
        result,
        overloads.stream().anyMatch(Function::wholeSet),
        first.documentation(),
        first.since(),
        first.cost(),
        new Dispatch(overloads));
  }

  // The annotation of an array in the class file of another module is not seen.
  @SuppressWarnings("NullAway")
  @Override
  public @Nullable Object run(Meter meter, @Nullable Object[] arguments) {
    long steps = 0;
    for (Object argument : arguments) {
      steps += Sizes.of(argument);
    }
    if (steps > 0 && !meter.step(steps)) {
      return meter.failure();
    }
    for (int i = 0; i < overloads.size(); i++) {
      if (accepts(signatures.get(i), arguments)) {
        return call(overloads.get(i), meter, arguments);
      }
    }
    return new Fault("no-such-overload", "`" + name + "` is not defined for these values");
  }

  // As above.
  @SuppressWarnings("NullAway")
  private static @Nullable Object call(
      Function function, Meter meter, @Nullable Object[] arguments) {
    if (function.body() instanceof MeteredBody metered) {
      return metered.run(meter, arguments);
    }
    Object result = function.body().call(meter.context(), arguments);
    return function.cost() != Cost.CONSTANT && !meter.step(Sizes.of(result))
        ? meter.failure()
        : result;
  }

  private static boolean accepts(List<Type> signature, @Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (!ValueTypes.accepts(signature.get(i), arguments[i])) {
        return false;
      }
    }
    return true;
  }
}
