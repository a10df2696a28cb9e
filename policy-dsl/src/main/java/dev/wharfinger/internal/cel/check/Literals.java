package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks literals: values, lists and maps. */
final class Literals {
  private final Problems problems;
  private final Constructs constructs;

  Literals(Problems problems, Constructs constructs) {
    this.problems = problems;
    this.constructs = constructs;
  }

  /** Checks a literal value. */
  static Checked literal(Expr.Literal literal, Environment environment) {
    Object value = literal.value();
    Typed typed =
        new Typed.Constant(
            value, environment.isTyped() ? type(value) : Scalar.DYN, literal.range());
    Path path = Paths.literal(value);
    if (value instanceof Boolean known) {
      return Checked.of(typed, path)
          .withFacts(known ? Facts.NONE : Facts.IMPOSSIBLE, known ? Facts.IMPOSSIBLE : Facts.NONE);
    }
    return Checked.of(typed, path);
  }

  private static Type type(@Nullable Object value) {
    if (value == null) {
      return Scalar.NULL;
    }
    if (value instanceof Boolean) {
      return Scalar.BOOL;
    }
    if (value instanceof Long) {
      return Scalar.INT;
    }
    if (value instanceof Uint) {
      return Scalar.UINT;
    }
    if (value instanceof Double) {
      return Scalar.DOUBLE;
    }
    if (value instanceof String) {
      return Scalar.STRING;
    }
    if (value instanceof byte[]) {
      return Scalar.BYTES;
    }
    throw new IllegalArgumentException("no literal is a " + value.getClass());
  }

  /** Checks {@code [a, ?b]}. */
  Checked list(Expr.ListLiteral list, Environment environment) {
    List<Typed.Element> elements = new ArrayList<>(list.elements().size());
    Type type = Types.NOTHING;
    CommonType common = new CommonType("the elements of a list", problems);
    for (Expr.Element element : list.elements()) {
      Checked value = constructs.check(element.value(), environment);
      if (!elements.isEmpty()) {
        Optionals.checkTogether(elements.get(elements.size() - 1).value(), value.typed(), problems);
      }
      elements.add(new Typed.Element(value.typed(), element.optional()));
      Type added = valueType(value, element.optional());
      type = Joins.joinOrDyn(type, added);
      if (environment.refusesMixedTypes()) {
        common.add(value.typed(), added);
      }
    }
    Path path = elements.isEmpty() ? Paths.literal(List.of()) : null;
    return Checked.of(new Typed.ListLiteral(elements, new ListType(type), list.range()), path);
  }

  /** Checks {@code {k: v, ?k: v}}. */
  Checked map(Expr.MapLiteral map, Environment environment) {
    List<Typed.Entry> entries = new ArrayList<>(map.entries().size());
    Type keys = Types.NOTHING;
    Type values = Types.NOTHING;
    CommonType commonKeys = new CommonType("the keys of a map", problems);
    CommonType commonValues = new CommonType("the values of a map", problems);
    List<Checked> all = new ArrayList<>(map.entries().size());
    for (Expr.Entry entry : map.entries()) {
      Checked key = constructs.check(entry.key(), environment);
      checkKey(key);
      all.add(key);
      Checked value = constructs.check(entry.value(), environment);
      entries.add(new Typed.Entry(key.typed(), value.typed(), entry.optional()));
      keys = Joins.joinOrDyn(keys, key.type());
      Type added = valueType(value, entry.optional());
      values = Joins.joinOrDyn(values, added);
      if (environment.refusesMixedTypes()) {
        commonKeys.add(key.typed(), key.type());
        commonValues.add(value.typed(), added);
      }
    }
    new KeyClashes(problems).check(all, environment);
    Path path = entries.isEmpty() ? Paths.literal(Map.of()) : null;
    return Checked.of(new Typed.MapLiteral(entries, new MapType(keys, values), map.range()), path);
  }

  private void checkKey(Checked key) {
    Type type = key.type();
    boolean valid =
        Types.isOpen(type)
            || type == Scalar.INT
            || type == Scalar.UINT
            || type == Scalar.BOOL
            || Assignability.isAssignable(type, Scalar.STRING);
    if (!valid) {
      problems.error(
          "type-mismatch",
          "`" + type.displayName() + "` cannot be the key of a map",
          "keys are `string`, `int`, `uint` or `bool`",
          key.range());
    }
  }

  private Type valueType(Checked value, boolean optional) {
    if (!optional || Types.isOpen(value.type())) {
      return value.type();
    }
    if (value.type() instanceof OptionalType type) {
      return type.element();
    }
    problems.error(
        "type-mismatch",
        "`?` stands before an optional value, and this is `" + value.type().displayName() + "`",
        "leave the `?` out",
        value.range());
    return Types.ERROR;
  }
}
