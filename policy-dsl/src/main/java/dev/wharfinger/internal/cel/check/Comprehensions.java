package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the macros that go through a list or a map. Each opens a scope; facts flow into it. */
final class Comprehensions {
  private final Problems problems;
  private final Constructs constructs;

  Comprehensions(Problems problems, Constructs constructs) {
    this.problems = problems;
    this.constructs = constructs;
  }

  /** Checks a macro. */
  Checked check(Expr.Comprehension macro, Environment environment) {
    Checked source = constructs.check(macro.source(), environment);
    Variables types = types(macro, source);
    Environment inside =
        environment.assuming(
            problems.isOfCluster() && isEmpty(source.path())
                ? Facts.IMPOSSIBLE
                : SizeFacts.atLeast(source.path(), 1));
    boolean two = macro.variables().size() == 2;
    int first = environment.slots().next();
    int second = two ? environment.slots().next() : -1;
    Path firstPath = new Path.Slot(first);
    Path entry = Paths.entry(source.path(), firstPath);
    String firstName = macro.variables().get(0).name();
    if (two) {
      Path value = entry == null ? new Path.Slot(second) : entry;
      inside =
          inside
              .withInner(Name.local(firstName, first, types.key()))
              .withInner(Name.alias(macro.variables().get(1).name(), second, types.value(), value))
              .assuming(Facts.present(entry));
    } else {
      boolean map = source.type() instanceof MapType || !Types.members(source.type()).isEmpty();
      inside =
          inside
              .withInner(Name.local(firstName, first, map ? types.key() : types.value()))
              .assuming(map ? Facts.present(entry) : source.ofElement(first));
    }
    Path element = two ? (entry == null ? new Path.Slot(second) : entry) : firstPath;
    inside = inside.assuming(KnownElements.facts(source.typed(), element, environment));
    return body(macro, source, types, first, second, inside);
  }

  /** Whether it is {@code []} or {@code {}}, as for kinds that a policy leaves alone. */
  private static boolean isEmpty(@Nullable Path path) {
    return path instanceof Path.Literal literal
        && (literal.value().equals(List.of()) || literal.value().equals(Map.of()));
  }

  /** What the variables are: a key or index, and a value. */
  private record Variables(Type key, Type value) {}

  private Variables types(Expr.Comprehension macro, Checked source) {
    Type type = source.type();
    if (type instanceof ListType list) {
      return new Variables(Scalar.INT, list.element());
    }
    if (type instanceof MapType map && macro.macro() != Expr.Macro.SORT_BY) {
      return new Variables(map.key(), map.value());
    }
    if (problems.isOfCluster() && !Types.members(type).isEmpty()) {
      // For a cluster all objects are maps.
      return new Variables(Scalar.STRING, Scalar.DYN);
    }
    if (!Types.isOpen(type)) {
      problems.error(
          "not-iterable",
          "`"
              + Written.name(macro)
              + (macro.macro() == Expr.Macro.SORT_BY
                  ? "` puts a list in order, and this is `"
                  : "` goes through a list or a map, and this is `")
              + type.displayName()
              + "`",
          help(macro, type),
          macro.source().range());
      return new Variables(Types.ERROR, Types.ERROR);
    }
    return new Variables(type, type);
  }

  private static @Nullable String help(Expr.Comprehension macro, Type type) {
    return type instanceof OptionalType optional
        ? "write `"
            + Written.operand(macro.source())
            + ".orValue("
            + Samples.fallback(optional.element())
            + ")`"
        : null;
  }

  private Checked body(
      Expr.Comprehension macro,
      Checked source,
      Variables types,
      int first,
      int second,
      Environment inside) {
    Checked filter = macro.filter() == null ? null : constructs.condition(macro.filter(), inside);
    Environment within = filter == null ? inside : inside.assuming(filter.whenTrue());
    Checked body =
        asksCondition(macro.macro())
            ? constructs.condition(macro.body(), within)
            : constructs.check(macro.body(), within);
    if (macro.macro() == Expr.Macro.SORT_BY) {
      checkKey(body);
    }
    if (macro.macro() == Expr.Macro.TRANSFORM_MAP_ENTRY
        && body.typed() instanceof Typed.MapLiteral map
        && map.entries().size() == 1) {
      new KeyClashes(problems).checkEntry(map.entries().get(0).key(), first, within);
    }
    Typed typed =
        new Typed.Comprehension(
            macro.macro(),
            source.typed(),
            first,
            second,
            filter == null ? null : filter.typed(),
            body.typed(),
            resultType(macro, source, types, body),
            macro.range());
    Checked result = result(macro.macro(), typed, source, body, first);
    return LiteralQuantifiers.facts(macro, source.typed(), body.typed(), inside, result)
        .map(facts -> result.withFacts(facts.whenTrue(), facts.whenFalse()))
        .orElse(result);
  }

  /** Checks what elements are sorted by. An enum is sorted as text. */
  private void checkKey(Checked key) {
    Type type = key.type();
    if (!Comparisons.isOrdered(type) && !Assignability.isAssignable(type, Scalar.STRING)) {
      problems.error(
          "type-mismatch",
          "`sortBy` takes a key that has an order, and this is `" + type.displayName() + "`",
          null,
          key.range());
    }
  }

  private static Checked result(
      Expr.Macro macro, Typed typed, Checked source, Checked body, int first) {
    return switch (macro) {
      // A witness exists, so there is an element; what it proves of itself ends with it.
      case EXISTS, EXISTS_ONE ->
          Checked.condition(typed, SizeFacts.atLeast(source.path(), 1), Facts.NONE);
      case ALL -> Checked.condition(typed, Facts.NONE, SizeFacts.atLeast(source.path(), 1));
      case FILTER -> {
        Facts ofEach = source.ofElement(first).and(body.whenTrue());
        yield Checked.of(typed).withElements(new Checked.Elements(new Path.Slot(first), ofEach));
      }
      case SORT_BY ->
          source.elements() == null
              ? Checked.of(typed)
              : Checked.of(typed).withElements(source.elements());
      default -> Checked.of(typed);
    };
  }

  private static boolean asksCondition(Expr.Macro macro) {
    return switch (macro) {
      case ALL, EXISTS, EXISTS_ONE, FILTER -> true;
      case MAP, SORT_BY, TRANSFORM_LIST, TRANSFORM_MAP, TRANSFORM_MAP_ENTRY -> false;
    };
  }

  private Type resultType(Expr.Comprehension macro, Checked source, Variables types, Checked body) {
    return switch (macro.macro()) {
      case ALL, EXISTS, EXISTS_ONE -> Scalar.BOOL;
      case FILTER ->
          source.type() instanceof MapType map
              ? new ListType(map.key())
              : new ListType(types.value());
      case SORT_BY -> new ListType(types.value());
      case MAP, TRANSFORM_LIST -> new ListType(body.type());
      case TRANSFORM_MAP -> new MapType(types.key(), body.type());
      case TRANSFORM_MAP_ENTRY -> entryType(macro, body);
    };
  }

  private Type entryType(Expr.Comprehension macro, Checked body) {
    if (body.type() instanceof MapType || Types.isOpen(body.type())) {
      return body.type();
    }
    problems.error(
        "type-mismatch",
        "`transformMapEntry` makes maps of one entry, and this is `"
            + body.type().displayName()
            + "`",
        "write `{key: value}`",
        macro.body().range());
    return Types.ERROR;
  }
}
