package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/** Checks the lookup of an entry of a map or an element of a list, in all its forms. */
final class Entries {
  private final Problems problems;

  Entries(Problems problems) {
    this.problems = problems;
  }

  /** Checks {@code m.k}, {@code m.?k} or {@code has(m.k)} of a map, or of what may be one. */
  Checked named(FieldRequest asked, Typed.Access access, Environment environment) {
    Type owner = asked.owner(environment.facts());
    Typed key = new Typed.Constant(asked.name(), Scalar.STRING, asked.nameRange());
    if (owner instanceof MapType map && !Assignability.isComparable(map.key(), Scalar.STRING)) {
      problems.error(
          "type-mismatch",
          "the keys of `" + owner.displayName() + "` are not text",
          "write `" + asked.text() + "[...]`",
          asked.nameRange());
      return Failure.at(asked.range());
    }
    Path path = Paths.entry(asked.ownerPath(), Paths.literal(asked.name()));
    Type value = owner instanceof MapType map ? map.value() : Scalar.DYN;
    if (access == Typed.Access.VALUE && !isProven(asked.operand(), key, path, environment)) {
      String map = asked.text();
      problems.unproven(
          new Problems.Unproven(
              path,
              "unguarded-key",
              "there may be no key `" + asked.name() + "`",
              "guard it with `has("
                  + map
                  + "."
                  + asked.name()
                  + ") &&`, or say what absence means: `"
                  + map
                  + ".?"
                  + asked.name()
                  + ".orValue("
                  + Samples.fallback(value)
                  + ")`",
              asked.nameRange()));
    }
    return lookup(access, asked.operand(), key, value, path, asked.range(), environment);
  }

  /** Checks {@code a[i]} or {@code a[?i]} of a list, a map, or of what may be one. */
  Checked indexed(Expr.Index index, Checked operand, Checked key, Environment environment) {
    boolean chained = operand.type() instanceof OptionalType;
    Type owner =
        operand.type() instanceof OptionalType optional ? optional.element() : operand.type();
    if (Types.isError(owner) || !hasEntries(owner, key.type(), index, environment)) {
      return Failure.at(index.range());
    }
    Path ownerPath = chained ? Paths.value(operand.path()) : operand.path();
    Path path = Paths.entry(ownerPath, key.path());
    Typed.Access access = chained || index.optional() ? Typed.Access.OPTIONAL : Typed.Access.VALUE;
    Type value = valueType(owner);
    if (access == Typed.Access.VALUE && !isProven(operand, key.typed(), path, environment)) {
      problems.unproven(unproven(index, owner, value, path));
    }
    return lookup(access, operand, key.typed(), value, path, index.range(), environment);
  }

  private boolean hasEntries(Type owner, Type key, Expr.Index index, Environment environment) {
    if (Types.isOpen(owner)) {
      return true;
    }
    if (owner instanceof ListType) {
      return isKey(key, Scalar.INT, "the index of a list is an `int`", index);
    }
    if (owner instanceof MapType map) {
      String keys = "the keys of this map are `" + map.key().displayName() + "`";
      return isKey(key, map.key(), keys, index);
    }
    problems.error(
        "type-mismatch",
        "`" + owner.displayName() + "` has no elements",
        Types.members(owner).isEmpty()
            ? null
            : "a field is read as `a.b`" + (environment.isStrict() ? "" : " or `a['b']`"),
        index.index().range());
    return false;
  }

  private boolean isKey(Type key, Type expected, String message, Expr.Index index) {
    if (Assignability.isComparable(key, expected)) {
      return true;
    }
    problems.error(
        "type-mismatch",
        message + ", and this is `" + key.displayName() + "`",
        null,
        index.index().range());
    return false;
  }

  private static Checked lookup(
      Typed.Access access,
      Checked operand,
      Typed key,
      Type value,
      @Nullable Path path,
      Range range,
      Environment environment) {
    Typed typed = operand.typed();
    return switch (access) {
      case VALUE ->
          Checked.of(
              new Typed.Lookup(
                  access, typed, key, Narrowing.type(value, path, environment.facts()), range),
              path);
      case OPTIONAL ->
          Checked.of(
              new Typed.Lookup(access, typed, key, new OptionalType(value), range),
              Paths.maybe(path));
      case PRESENCE ->
          Checked.condition(
              new Typed.Lookup(access, typed, key, Scalar.BOOL, range),
              Facts.present(path).and(ValueFacts.presence(path, true)),
              ValueFacts.presence(path, false));
    };
  }

  /** What {@code has(a.b)} or {@code a.?b} gives where there is never such a field. */
  Checked never(FieldRequest asked, Typed.Access access) {
    Typed key = new Typed.Constant(asked.name(), Scalar.STRING, asked.nameRange());
    Type type = access == Typed.Access.PRESENCE ? Scalar.BOOL : new OptionalType(Scalar.DYN);
    Typed typed = new Typed.Lookup(access, asked.operand().typed(), key, type, asked.range());
    return access == Typed.Access.PRESENCE
        ? Checked.condition(typed, Facts.IMPOSSIBLE, Facts.NONE)
        : Checked.of(typed, Paths.maybe(asked.path()));
  }

  private static Type valueType(Type owner) {
    if (owner instanceof ListType list) {
      return list.element();
    }
    return owner instanceof MapType map ? map.value() : Scalar.DYN;
  }

  private static boolean isProven(
      Checked operand, Typed key, @Nullable Path path, Environment environment) {
    return Types.isError(key.type())
        || environment.facts().proves(path)
        || LiteralEntries.contains(operand.typed(), key);
  }

  private static boolean isNumber(Expr key) {
    return key instanceof Expr.Literal literal && literal.value() instanceof Long;
  }

  private static Problems.Unproven unproven(
      Expr.Index index, Type owner, Type value, @Nullable Path path) {
    String operand = Written.operand(index.operand());
    String key = Written.text(index.index());
    String instead =
        "say what absence means: `"
            + operand
            + "[?"
            + key
            + "].orValue("
            + Samples.fallback(value)
            + ")`";
    if (owner instanceof ListType || isNumber(index.index())) {
      boolean constant = index.index() instanceof Expr.Literal;
      return new Problems.Unproven(
          path,
          "unguarded-index",
          constant ? "there may be no element `" + key + "`" : "there may be no such element",
          constant
              ? "guard it with `size(" + operand + ") > " + key + " &&`, or " + instead
              : instead,
          index.index().range());
    }
    return new Problems.Unproven(
        path,
        "unguarded-key",
        "there may be no key `" + key + "`",
        owner instanceof MapType
            ? "guard it with `" + key + " in " + operand + " &&`, or " + instead
            : instead,
        index.index().range());
  }
}
