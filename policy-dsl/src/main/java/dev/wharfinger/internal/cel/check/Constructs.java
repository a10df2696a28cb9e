package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExprVisitor;
import dev.wharfinger.type.Scalar;
import java.util.Optional;

/**
 * Hands each construct of the language to what checks it. Calls itself once a level; how deep a
 * tree may be is the business of the parser.
 */
final class Constructs {
  private final Problems problems;
  private final Names names;
  private final Entries entries;
  private final Fields fields;
  private final Calls calls;
  private final Operators operators;
  private final Conditions conditions;
  private final Literals literals;
  private final Comprehensions comprehensions;
  private final Bindings bindings;

  Constructs(Problems problems) {
    this.problems = problems;
    this.names = new Names(problems);
    this.entries = new Entries(problems);
    this.fields = new Fields(problems, entries);
    this.calls = new Calls(problems, this, names);
    this.operators = new Operators(problems, this);
    this.conditions = new Conditions(problems, this);
    this.literals = new Literals(problems, this);
    this.comprehensions = new Comprehensions(problems, this);
    this.bindings = new Bindings(problems, this);
  }

  /** Checks any expression. */
  Checked check(Expr expr, Environment environment) {
    return expr.accept(new Construct(environment));
  }

  /** Checks an expression that has to be a bool, and is but a part of a condition. */
  Checked bool(Expr expr, Environment environment) {
    return conditions.bool(expr, environment);
  }

  /** Checks an expression that has to be a bool. */
  Checked condition(Expr expr, Environment environment) {
    return conditions.condition(expr, environment);
  }

  private Checked ident(Expr.Ident ident, Environment environment) {
    return names
        .implicitField(ident, environment)
        .map(asked -> fields.select(asked, environment))
        .orElseGet(() -> names.resolve(ident, environment));
  }

  private Checked select(Expr.Select select, Environment environment) {
    Optional<Checked> name =
        select.optional() ? Optional.empty() : names.resolve(select, environment);
    return name.orElseGet(
        () -> {
          Checked operand = check(select.operand(), environment);
          return fields.select(FieldRequest.of(operand, select), environment);
        });
  }

  private Checked has(Expr.Has has, Environment environment) {
    if (Names.isVariable(has.select(), environment)) {
      problems.warning(
          "always-true",
          "`" + Written.text(has.select()) + "` is a variable, so it is always there",
          "leave the test out",
          has.select().fieldRange());
      return Checked.of(new Typed.Constant(true, Scalar.BOOL, has.range()))
          .withFacts(Facts.NONE, Facts.IMPOSSIBLE);
    }
    Checked operand = check(has.select().operand(), environment);
    return fields.has(FieldRequest.of(operand, has.select()), environment);
  }

  private Checked index(Expr.Index index, Environment environment) {
    Checked operand = check(index.operand(), environment);
    Checked key = check(index.index(), environment);
    if (!environment.isStrict()
        && index.index() instanceof Expr.Literal literal
        && literal.value() instanceof String name) {
      FieldRequest asked =
          new FieldRequest(
              operand,
              index.operand(),
              name,
              index.optional(),
              index.index().range(),
              index.range());
      if (!Types.members(asked.owner(environment.facts())).isEmpty()) {
        return fields.select(asked, environment);
      }
    }
    return entries.indexed(index, operand, key, environment);
  }

  private Checked struct(Expr.Struct struct, Environment environment) {
    if (environment.language().hasPatches() && struct.typeName().equals(Patches.TYPE)) {
      return literals.map(Patches.map(struct, problems), environment.withMixedTypes());
    }
    problems.error(
        "no-construction",
        "objects as `" + struct.typeName() + "{...}` cannot be made here",
        "a map is written as `{'key': value}`",
        struct.typeRange());
    return Failure.at(struct.range());
  }

  /** One construct in its environment. */
  private final class Construct implements ExprVisitor<Checked> {
    private final Environment environment;

    Construct(Environment environment) {
      this.environment = environment;
    }

    @Override
    public Checked visitLiteral(Expr.Literal literal) {
      return Literals.literal(literal, environment);
    }

    @Override
    public Checked visitIdent(Expr.Ident ident) {
      return ident(ident, environment);
    }

    @Override
    public Checked visitSelect(Expr.Select select) {
      return select(select, environment);
    }

    @Override
    public Checked visitHas(Expr.Has has) {
      return has(has, environment);
    }

    @Override
    public Checked visitIndex(Expr.Index index) {
      return index(index, environment);
    }

    @Override
    public Checked visitCall(Expr.Call call) {
      return calls.check(call, environment);
    }

    @Override
    public Checked visitUnary(Expr.Unary unary) {
      return operators.unary(unary, environment);
    }

    @Override
    public Checked visitBinary(Expr.Binary binary) {
      return operators.binary(binary, environment);
    }

    @Override
    public Checked visitLogical(Expr.Logical logical) {
      return conditions.logical(logical, environment);
    }

    @Override
    public Checked visitConditional(Expr.Conditional conditional) {
      return conditions.conditional(conditional, environment);
    }

    @Override
    public Checked visitListLiteral(Expr.ListLiteral list) {
      return literals.list(list, environment);
    }

    @Override
    public Checked visitMapLiteral(Expr.MapLiteral map) {
      return literals.map(map, environment);
    }

    @Override
    public Checked visitStruct(Expr.Struct struct) {
      return struct(struct, environment);
    }

    @Override
    public Checked visitComprehension(Expr.Comprehension comprehension) {
      return comprehensions.check(comprehension, environment);
    }

    @Override
    public Checked visitBind(Expr.Bind bind) {
      return bindings.check(bind, environment);
    }
  }
}
