package dev.wharfinger.internal.js.declare;

import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OpaqueType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import dev.wharfinger.type.UnionType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Types as TypeScript writes them. */
final class DeclaredTypes {
  /** What is known of a value that has no type of its own. */
  static final String MODEL = "Model";

  private final Map<Type, String> names = new HashMap<>();

  /** Declares the types of a catalog. */
  DeclaredTypes(Catalog catalog, Scope global) {
    for (String name : catalog.typeNames()) {
      catalog.type(name).ifPresent(type -> names.put(type, global.add(name, type)));
    }
  }

  /** A type as it is written in a scope. */
  String text(Type type, Scope scope) {
    String name = names.get(type);
    if (name != null) {
      return scope.reference(name);
    }
    if (type instanceof ListType list) {
      return "readonly " + element(list.element(), scope) + "[]";
    } else if (type instanceof MapType map) {
      return "{readonly [key: string]: " + orUndefined(map.value(), scope) + "}";
    } else if (type instanceof OptionalType optional) {
      return orUndefined(optional.element(), scope);
    } else if (type instanceof EnumType values) {
      return literals(values);
    } else if (type instanceof UnionType union) {
      return members(union, scope);
    } else if (type instanceof TypeVariable variable) {
      return variable.displayName();
    } else if (type instanceof Scalar scalar) {
      return scalar(scalar, scope);
    }
    // of opaque values only functions know anything; an object of no known type is but an object
    return type instanceof OpaqueType ? "unknown" : scope.reference(MODEL);
  }

  /** The members of a union, one after the other. */
  String members(UnionType union, Scope scope) {
    return union.members().stream()
        .map(member -> text(member, scope))
        .collect(Collectors.joining(" | "));
  }

  /** A list from a search, which may lack elements as the files may not be all there is. */
  String openList(ListType list, Scope scope) {
    return scope.reference("OpenList") + "<" + text(list.element(), scope) + ">";
  }

  private String orUndefined(Type type, Scope scope) {
    String text = text(type, scope);
    boolean included = type == Scalar.DYN || type instanceof OptionalType;
    return included ? text : text + " | undefined";
  }

  private String element(Type type, Scope scope) {
    String text = text(type, scope);
    boolean alone = type instanceof ObjectType || names.containsKey(type) || text.matches("\\w+");
    return alone ? text : "(" + text + ")";
  }

  private static String literals(EnumType type) {
    Set<String> literals = new LinkedHashSet<>();
    type.values().forEach(value -> literals.add(Identifiers.quoted(value)));
    return literals.isEmpty() ? "string" : String.join(" | ", literals);
  }

  private static String scalar(Scalar scalar, Scope scope) {
    return switch (scalar) {
      case BOOL -> "boolean";
      case INT, UINT, DOUBLE -> "number";
      case STRING, BYTES, TYPE -> "string";
      case NULL -> "null";
      case INT_OR_STRING -> "number | string";
      case DYN -> "any";
      default -> scope.reference(ScriptScalars.className(scalar).orElse("unknown"));
    };
  }
}
