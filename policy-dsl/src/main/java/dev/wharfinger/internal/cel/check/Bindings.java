package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;

/** Checks {@code cel.bind}, {@code optMap} and {@code optFlatMap}. */
final class Bindings {
  private final Problems problems;
  private final Constructs constructs;

  Bindings(Problems problems, Constructs constructs) {
    this.problems = problems;
    this.constructs = constructs;
  }

  /** Checks the macro. */
  Checked check(Expr.Bind bind, Environment environment) {
    Checked value = constructs.check(bind.value(), environment);
    int slot = environment.slots().next();
    return bind.kind() == Expr.BindKind.BIND
        ? bound(bind, value, slot, environment)
        : mapped(bind, value, slot, environment);
  }

  private Checked bound(Expr.Bind bind, Checked value, int slot, Environment environment) {
    Name name = Name.defined(bind.variable().name(), slot, value, false);
    Checked body = constructs.check(bind.body(), environment.withInner(name));
    return body.withTyped(typed(bind, value, slot, body, body.type()));
  }

  private Checked mapped(Expr.Bind bind, Checked value, int slot, Environment environment) {
    Type type = value.type();
    if (!(type instanceof OptionalType) && !Types.isOpen(type)) {
      problems.error(
          "type-mismatch",
          "this is no optional value but `" + type.displayName() + "`",
          "a field is asked for as `a.?b`, an entry as `a[?key]`",
          bind.value().range());
    }
    Type element = type instanceof OptionalType optional ? optional.element() : openElement(type);
    Path path = Paths.value(value.path());
    Path alias = path == null ? new Path.Slot(slot) : path;
    Name name = Name.alias(bind.variable().name(), slot, element, alias);
    Environment inside = environment.withInner(name).assuming(Facts.present(path));
    Checked body = constructs.check(bind.body(), inside);
    return Checked.of(typed(bind, value, slot, body, resultType(bind, body)));
  }

  private static Type openElement(Type type) {
    return type == Scalar.DYN ? Scalar.DYN : Types.ERROR;
  }

  private Type resultType(Expr.Bind bind, Checked body) {
    if (bind.kind() == Expr.BindKind.OPT_MAP) {
      return new OptionalType(body.type());
    }
    if (body.type() instanceof OptionalType || Types.isOpen(body.type())) {
      return body.type();
    }
    problems.error(
        "type-mismatch",
        "`optFlatMap` yields an optional value, and this is `" + body.type().displayName() + "`",
        "write `optMap`",
        bind.body().range());
    return Types.ERROR;
  }

  private static Typed typed(Expr.Bind bind, Checked value, int slot, Checked body, Type type) {
    return new Typed.Bind(bind.kind(), slot, value.typed(), body.typed(), type, bind.range());
  }
}
