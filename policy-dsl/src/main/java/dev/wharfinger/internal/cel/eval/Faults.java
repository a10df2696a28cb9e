package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import org.jspecify.annotations.Nullable;

/** The failures of evaluation itself, with their stable codes. */
public final class Faults {
  /** The expression goes through more elements than it may. */
  public static final Fault STEPS =
      new Fault("limit-steps", "the expression takes more steps than are allowed");

  /** A value is nested too deeply to be gone through. */
  public static final Fault DEPTH = new Fault("limit-depth", "lists or maps are nested too deeply");

  private Faults() {}

  /** Whether a fault says that a policy took too much, which it says of that policy alone. */
  public static boolean isLimit(@Nullable Object result) {
    return result instanceof Fault fault && fault.code().startsWith("limit-");
  }

  /** An operation that is not defined for values of such types. */
  public static Fault noSuchOverload(String operation, @Nullable Object... operands) {
    StringBuilder kinds = new StringBuilder();
    for (Object operand : operands) {
      kinds.append(kinds.isEmpty() ? "`" : " and `").append(Kinds.name(operand)).append('`');
    }
    return new Fault("no-such-overload", "`" + operation + "` is not defined for " + kinds);
  }

  /** Something else where a condition has to be. */
  public static Fault notBool(@Nullable Object value) {
    return new Fault(
        "no-such-overload", "a condition has to be `bool`, this is `" + Kinds.name(value) + "`");
  }

  /** A field that is read, and is not there, and has no meaning of absence. */
  public static Fault absentField(ObjectType owner, String name) {
    return new Fault(
        "no-such-field",
        "`" + owner.displayName() + "` has no `" + name + "` here; guard it with `has()`");
  }

  /** A field of something that has no such field. */
  public static Fault noSuchField(@Nullable Object target, String name) {
    return new Fault("no-such-field", "`" + Kinds.name(target) + "` has no field `" + name + "`");
  }

  /** A key that a map does not have. */
  public static Fault noSuchKey(@Nullable Object key) {
    // Whatever is no scalar is no key of any map, and might have no end.
    String shown = key != null && Scalar.of(key).isPresent() ? key.toString() : Kinds.name(key);
    return new Fault("no-such-key", "there is no key `" + shown + "`");
  }

  /** A position that a list does not have. */
  public static Fault indexOutOfRange(@Nullable Object index, int size) {
    return new Fault(
        "index-out-of-range", "index " + index + " is out of range, the list has " + size);
  }

  /** A key that stands twice in a map literal, or comes twice from an expression. */
  public static Fault duplicateKey(@Nullable Object key) {
    return new Fault("duplicate-key", "there are two entries with the key `" + key + "`");
  }

  /** A result that its type cannot hold. */
  public static Fault overflow(String operation, @Nullable Object... operands) {
    String kind = Kinds.name(operands[0]);
    return new Fault("overflow", "the result of `" + operation + "` is out of range of " + kind);
  }

  /** A division by zero, or a remainder of it. */
  public static Fault divideByZero(String operation) {
    return new Fault("divide-by-zero", "`" + operation + "` by zero");
  }

  /** A node that is not inside a node of a type. */
  public static Fault notEnclosed(String wanted) {
    return new Fault("not-enclosed", "this is not inside of a `" + wanted + "`");
  }

  /** A value taken out of an optional that has none. */
  public static Fault noOptionalValue() {
    return new Fault("no-value", "the optional has no value; use `orValue()`");
  }
}
