package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The type of what is one of two things. */
final class Joins {
  private Joins() {}

  /**
   * The type of a value that is one or the other of two expressions. A literal beside an enum is a
   * further value of it, so that comparisons with the result are still checked.
   */
  static Optional<Type> join(Typed a, Typed b) {
    if (a.type() instanceof EnumType choice && text(b).isPresent()) {
      return Optional.of(extended(choice, text(b).get()));
    }
    if (b.type() instanceof EnumType choice && text(a).isPresent()) {
      return Optional.of(extended(choice, text(a).get()));
    }
    return join(a.type(), b.type());
  }

  /** The type that has the values of both; empty if there is none but {@code dyn}. */
  static Optional<Type> join(Type a, Type b) {
    if (a.equals(b) || b.equals(Types.NOTHING) || Types.isError(a)) {
      return Optional.of(a);
    }
    if (a.equals(Types.NOTHING) || Types.isError(b)) {
      return Optional.of(b);
    }
    if (a == Scalar.DYN || b == Scalar.DYN) {
      return Optional.of(Scalar.DYN);
    }
    Optional<Type> parts = joinParts(a, b);
    if (parts.isPresent()) {
      return parts;
    }
    if (Assignability.isAssignable(a, b)) {
      return Optional.of(b);
    }
    if (Assignability.isAssignable(b, a)) {
      return Optional.of(a);
    }
    return joinOther(a, b);
  }

  /** The same, with {@code dyn} for what has nothing in common. */
  static Type joinOrDyn(Type a, Type b) {
    return join(a, b).orElse(Scalar.DYN);
  }

  private static Optional<Type> joinParts(Type a, Type b) {
    if (a instanceof ListType list && b instanceof ListType other) {
      return join(list.element(), other.element()).map(ListType::new);
    }
    if (a instanceof OptionalType optional && b instanceof OptionalType other) {
      return join(optional.element(), other.element()).map(OptionalType::new);
    }
    if (a instanceof MapType map && b instanceof MapType other) {
      return join(map.key(), other.key())
          .flatMap(key -> join(map.value(), other.value()).map(value -> new MapType(key, value)));
    }
    if (a instanceof OpaqueType opaque && b instanceof OpaqueType other) {
      return joinParameters(opaque, other);
    }
    return Optional.empty();
  }

  private static Optional<Type> joinParameters(OpaqueType a, OpaqueType b) {
    List<Type> joined = new ArrayList<>();
    for (int i = 0; a.isSameKind(b) && i < a.parameters().size(); i++) {
      join(a.parameters().get(i), b.parameters().get(i)).ifPresent(joined::add);
    }
    return joined.size() == a.parameters().size()
        ? Optional.of(new OpaqueType(a.name(), joined))
        : Optional.empty();
  }

  private static Optional<Type> joinOther(Type a, Type b) {
    if (a == Scalar.NULL || b == Scalar.NULL) {
      // of what cel-spec lets be null, an optional is all that there is here
      Type other = a == Scalar.NULL ? b : a;
      return Optional.of(other instanceof OptionalType ? other : Scalar.DYN);
    }
    if (a instanceof EnumType choice && b instanceof EnumType other) {
      Set<String> values = new LinkedHashSet<>(choice.values());
      values.addAll(other.values());
      return Optional.of(
          new EnumType(
              choice.displayName() + " | " + other.displayName(), new ArrayList<>(values)));
    }
    if (a == Scalar.INT_OR_STRING || b == Scalar.INT_OR_STRING) {
      return Assignability.isComparable(a, b)
          ? Optional.of(Scalar.INT_OR_STRING)
          : Optional.empty();
    }
    if (Types.members(a).isEmpty() || Types.members(b).isEmpty()) {
      return Optional.empty();
    }
    Set<ObjectType> members = new LinkedHashSet<>(Types.members(a));
    members.addAll(Types.members(b));
    return Optional.of(Types.ofMembers(List.copyOf(members)));
  }

  private static EnumType extended(EnumType choice, String value) {
    if (choice.values().contains(value)) {
      return choice;
    }
    List<String> values = new ArrayList<>(choice.values());
    values.add(value);
    return new EnumType(choice.displayName(), values);
  }

  private static Optional<String> text(Typed typed) {
    return typed instanceof Typed.Constant constant && constant.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
