package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out what the variables of one signature stand for in one call. */
final class Unifier {
  private final Map<TypeVariable, Type> bindings = new HashMap<>();

  /** Whether an argument fits a parameter, given the arguments so far. */
  boolean accepts(Type parameter, Type argument) {
    if (parameter instanceof TypeVariable variable && !Types.isOpen(parameter)) {
      return Types.isError(argument) || bind(variable, argument);
    }
    if (Types.isOpen(argument)) {
      return true;
    }
    if (parameter instanceof OpaqueType opaque) {
      return argument instanceof OpaqueType other && accepts(opaque, other);
    }
    if (parameter instanceof ListType list) {
      return argument instanceof ListType other && accepts(list.element(), other.element());
    }
    if (parameter instanceof OptionalType optional) {
      return argument instanceof OptionalType other && accepts(optional.element(), other.element());
    }
    if (parameter instanceof MapType map) {
      return argument instanceof MapType other
          && accepts(map.key(), other.key())
          && accepts(map.value(), other.value());
    }
    return Assignability.isAssignable(argument, parameter)
        || (parameter instanceof EnumType && argument == Scalar.STRING);
  }

  private boolean accepts(OpaqueType parameter, OpaqueType argument) {
    boolean fits = parameter.isSameKind(argument);
    for (int i = 0; fits && i < parameter.parameters().size(); i++) {
      fits = accepts(parameter.parameters().get(i), argument.parameters().get(i));
    }
    return fits;
  }

  private boolean bind(TypeVariable variable, Type argument) {
    Type bound = bindings.get(variable);
    Optional<Type> joined = bound == null ? Optional.of(argument) : Joins.join(bound, argument);
    joined.ifPresent(type -> bindings.put(variable, type));
    return joined.isPresent();
  }

  /** A type of the signature as it is in this call. */
  Type apply(Type type) {
    if (type instanceof TypeVariable variable && !Types.isOpen(type)) {
      return bindings.getOrDefault(variable, Types.NOTHING);
    }
    if (type instanceof ListType list) {
      return new ListType(apply(list.element()));
    }
    if (type instanceof OptionalType optional) {
      return new OptionalType(apply(optional.element()));
    }
    if (type instanceof MapType map) {
      return new MapType(apply(map.key()), apply(map.value()));
    }
    if (type instanceof OpaqueType opaque) {
      return new OpaqueType(opaque.name(), opaque.parameters().stream().map(this::apply).toList());
    }
    return type;
  }
}
