package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types that only the checker knows, and small questions about types. */
final class Types {
  /** The type of what is wrong already: goes with everything, so that one fault is told once. */
  static final Type ERROR = new TypeVariable("!");

  /** The type of the elements of {@code []}: goes with everything, and gives way to it. */
  static final Type NOTHING = new TypeVariable("dyn");

  private static final Set<Type> NUMBERS = Set.of(Scalar.INT, Scalar.UINT, Scalar.DOUBLE);

  private static final Map<String, Type> NAMED =
      Map.ofEntries(
          Map.entry("bool", Scalar.BOOL),
          Map.entry("int", Scalar.INT),
          Map.entry("uint", Scalar.UINT),
          Map.entry("double", Scalar.DOUBLE),
          Map.entry("string", Scalar.STRING),
          Map.entry("bytes", Scalar.BYTES),
          Map.entry("null_type", Scalar.NULL),
          Map.entry("type", Scalar.TYPE),
          Map.entry("google.protobuf.Timestamp", Scalar.TIMESTAMP),
          Map.entry("google.protobuf.Duration", Scalar.DURATION),
          Map.entry("net.IP", Scalar.IP),
          Map.entry("net.CIDR", Scalar.CIDR),
          Map.entry("kubernetes.URL", Scalar.URL),
          Map.entry("kubernetes.Semver", Scalar.SEMVER),
          Map.entry("kubernetes.NamedFormat", Scalar.FORMAT),
          Map.entry("kubernetes.Quantity", Scalar.QUANTITY),
          Map.entry("list", new ListType(Scalar.DYN)),
          Map.entry("map", new MapType(Scalar.DYN, Scalar.DYN)),
          Map.entry("optional_type", new OptionalType(Scalar.DYN)));

  private Types() {}

  /** The type that the language itself names so. */
  static Optional<Type> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /** Whether nothing more can be said about an expression of this type, or of what it holds. */
  static boolean isError(Type type) {
    if (type instanceof ListType list) {
      return isError(list.element());
    }
    if (type instanceof OptionalType optional) {
      return isError(optional.element());
    }
    if (type instanceof MapType map) {
      return isError(map.key()) || isError(map.value());
    }
    return type.equals(ERROR);
  }

  /** Whether what may be done with a value shows only when it is evaluated. */
  static boolean isOpen(Type type) {
    return type == Scalar.DYN || isError(type) || type.equals(NOTHING);
  }

  static boolean isNumber(Type type) {
    return NUMBERS.contains(type);
  }

  /** The object types that a value may have; none if it is no object. */
  static List<ObjectType> members(Type type) {
    if (type instanceof ObjectType object) {
      return List.of(object);
    }
    return type instanceof UnionType union ? union.members() : List.of();
  }

  /** The type of a value that is one of these. */
  static Type ofMembers(List<ObjectType> members) {
    return members.size() == 1
        ? members.get(0)
        : new UnionType(
            members.stream().map(ObjectType::displayName).collect(Collectors.joining(" | ")),
            members);
  }

  /** The types that a value of this one may turn out to have; none if it has this very one. */
  static List<Type> alternatives(Type type) {
    if (type == Scalar.INT_OR_STRING) {
      return List.of(Scalar.INT, Scalar.STRING);
    }
    return type instanceof UnionType union ? List.copyOf(union.members()) : List.of();
  }
}
