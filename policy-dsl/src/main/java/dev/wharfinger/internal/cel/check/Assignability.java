package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.Collections;
import java.util.function.BiPredicate;

/** Which types go together. */
final class Assignability {
  private Assignability() {}

  /** Whether each value of one type may stand where another is asked for. */
  static boolean isAssignable(Type from, Type to) {
    if (from.equals(to) || Types.isOpen(from) || Types.isOpen(to)) {
      return true;
    }
    if (to instanceof UnionType union) {
      return !Types.members(from).isEmpty() && union.members().containsAll(Types.members(from));
    }
    if (from instanceof ListType list && to instanceof ListType other) {
      return isAssignable(list.element(), other.element());
    }
    if (from instanceof MapType map && to instanceof MapType other) {
      return isAssignable(map.key(), other.key()) && isAssignable(map.value(), other.value());
    }
    if (from instanceof OptionalType optional && to instanceof OptionalType other) {
      return isAssignable(optional.element(), other.element());
    }
    if (from instanceof OpaqueType opaque && to instanceof OpaqueType other) {
      return allFit(opaque, other, Assignability::isAssignable);
    }
    return from instanceof EnumType && to == Scalar.STRING;
  }

  /** Whether a value of one type can equal a value of another. */
  static boolean isComparable(Type a, Type b) {
    if (isAssignable(a, b) || isAssignable(b, a)) {
      return true;
    }
    if (a instanceof ListType list && b instanceof ListType other) {
      return isComparable(list.element(), other.element());
    }
    if (a instanceof MapType map && b instanceof MapType other) {
      return isComparable(map.key(), other.key()) && isComparable(map.value(), other.value());
    }
    if (a instanceof OptionalType optional && b instanceof OptionalType other) {
      return isComparable(optional.element(), other.element());
    }
    if (a instanceof OpaqueType opaque && b instanceof OpaqueType other) {
      return allFit(opaque, other, Assignability::isComparable);
    }
    if (a instanceof EnumType choice && b instanceof EnumType other) {
      return !Collections.disjoint(choice.values(), other.values());
    }
    if (a == Scalar.INT_OR_STRING || b == Scalar.INT_OR_STRING) {
      return isIntOrText(a) && isIntOrText(b);
    }
    return a instanceof UnionType union
        && b instanceof UnionType other
        && !Collections.disjoint(union.members(), other.members());
  }

  private static boolean allFit(OpaqueType a, OpaqueType b, BiPredicate<Type, Type> fit) {
    boolean all = a.isSameKind(b);
    for (int i = 0; all && i < a.parameters().size(); i++) {
      all = fit.test(a.parameters().get(i), b.parameters().get(i));
    }
    return all;
  }

  private static boolean isIntOrText(Type type) {
    return type == Scalar.INT_OR_STRING
        || type == Scalar.INT
        || type == Scalar.STRING
        || type instanceof EnumType;
  }
}
