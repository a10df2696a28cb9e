package dev.wharfinger.internal.js.check;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Optional;
import java.util.Set;

/** The members that JavaScript's own values have (ECMAScript 2023, without those of locales). */
final class NativeMembers {
  private static final Set<String> OBJECT =
      Set.of("toString", "valueOf", "constructor", "hasOwnProperty", "propertyIsEnumerable");
  private static final Set<String> TEXT =
      Set.of(
          "length",
          "at",
          "charAt",
          "charCodeAt",
          "codePointAt",
          "concat",
          "endsWith",
          "includes",
          "indexOf",
          "isWellFormed",
          "lastIndexOf",
          "match",
          "matchAll",
          "normalize",
          "padEnd",
          "padStart",
          "repeat",
          "replace",
          "replaceAll",
          "search",
          "slice",
          "split",
          "startsWith",
          "substr",
          "substring",
          "toLowerCase",
          "toUpperCase",
          "toWellFormed",
          "trim",
          "trimEnd",
          "trimStart");
  private static final Set<String> NUMBER = Set.of("toExponential", "toFixed", "toPrecision");
  private static final Set<String> LIST =
      Set.of(
          "length",
          "at",
          "concat",
          "copyWithin",
          "entries",
          "every",
          "fill",
          "filter",
          "find",
          "findIndex",
          "findLast",
          "findLastIndex",
          "flat",
          "flatMap",
          "forEach",
          "includes",
          "indexOf",
          "join",
          "keys",
          "lastIndexOf",
          "map",
          "pop",
          "push",
          "reduce",
          "reduceRight",
          "reverse",
          "shift",
          "slice",
          "some",
          "sort",
          "splice",
          "toReversed",
          "toSorted",
          "toSpliced",
          "unshift",
          "values",
          "with");

  private NativeMembers() {}

  /** The members of the values of a type; empty if these are not JavaScript's own. */
  static Optional<Set<String>> of(Type type) {
    if (type instanceof ListType) {
      return Optional.of(LIST);
    }
    if (type instanceof EnumType || type == Scalar.STRING) {
      return Optional.of(TEXT);
    }
    return type == Scalar.INT || type == Scalar.DOUBLE ? Optional.of(NUMBER) : Optional.empty();
  }

  /** Whether everything has a member. */
  static boolean hasEverything(String name) {
    return OBJECT.contains(name);
  }
}
