package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the type variables of a production stand for. */
final class Unification {
  /** A variable that stands only for what the key of a map may be. */
  static final TypeVariable KEY = new TypeVariable("K");

  /** The types of keys. */
  static final Set<Type> KEYS = Set.of(Scalar.STRING, Scalar.INT, Scalar.UINT, Scalar.BOOL);

  private final Map<String, Type> bound = new HashMap<>();

  /** Whether the pattern may stand for the type. */
  boolean matches(Type pattern, Type type) {
    if (pattern.equals(KEY) && !KEYS.contains(type)) {
      return false;
    }
    if (pattern instanceof TypeVariable variable) {
      Type known = bound.putIfAbsent(variable.displayName(), type);
      return known == null || known.equals(type);
    }
    if (pattern instanceof ListType list) {
      return type instanceof ListType other && matches(list.element(), other.element());
    }
    if (pattern instanceof OptionalType optional) {
      return type instanceof OptionalType other && matches(optional.element(), other.element());
    }
    if (pattern instanceof MapType map) {
      return type instanceof MapType other
          && matches(map.key(), other.key())
          && matches(map.value(), other.value());
    }
    return pattern.equals(type);
  }

  /** The type for a pattern; what is open is chosen and kept. */
  Type type(Type pattern, Function<TypeVariable, Type> open) {
    if (pattern instanceof TypeVariable variable) {
      return bound.computeIfAbsent(variable.displayName(), name -> open.apply(variable));
    }
    if (pattern instanceof ListType list) {
      return new ListType(type(list.element(), open));
    }
    if (pattern instanceof OptionalType optional) {
      return new OptionalType(type(optional.element(), open));
    }
    return pattern instanceof MapType map
        ? new MapType(type(map.key(), open), type(map.value(), open))
        : pattern;
  }
}
