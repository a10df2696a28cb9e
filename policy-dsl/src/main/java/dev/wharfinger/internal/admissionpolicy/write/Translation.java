package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.check.TypedVisitor;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns an expression over typed objects into one with the same value over the plain objects of a
 * cluster. Ends with {@link Unsayable} where there is none.
 *
 * @param setting what is the same for all expressions of a policy
 * @param scope what names mean here
 */
record Translation(Setting setting, Scope scope) implements TypedVisitor<Expr> {

  /**
   * What is the same for all expressions of a policy.
   *
   * @param codes where the variables of the policy are defined, by name
   * @param shared takes what is worth a variable
   * @param defaulted whether the policy sees objects as the server has filled them in
   */
  record Setting(
      Catalog catalog,
      ClusterFunctions functions,
      Map<String, Code> codes,
      SharedVariables shared,
      boolean defaulted) {
    Setting {
      codes = Map.copyOf(codes);
    }
  }

  /** The same expression in the words of a cluster. */
  Expr of(Typed typed) {
    return typed.accept(this);
  }

  /** The same for a whole expression of the policy, which is where refusals stand. */
  Expr of(Typed typed, Code code) {
    try {
      return of(typed);
    } catch (Unsayable e) {
      throw e.in(code);
    }
  }

  Translation in(Scope other) {
    return new Translation(setting, other);
  }

  Catalog catalog() {
    return setting.catalog();
  }

  SharedVariables shared() {
    return setting.shared();
  }

  Version version() {
    return setting.functions().version();
  }

  boolean defaulted() {
    return setting.defaulted();
  }

  /** The object of a type around what is judged. */
  Expr enclosing(Typed part, String typeName) {
    return catalog()
        .type(typeName)
        .flatMap(scope::enclosing)
        .orElseThrow(() -> new Unsayable(part, "there is no `" + typeName + "` around it", null));
  }

  @Override
  public Expr visitConstant(Typed.Constant node) {
    return Constants.literal(node);
  }

  @Override
  public Expr visitLocal(Typed.Local node) {
    Scope.Bound bound =
        scope
            .find(node.slot())
            .orElseThrow(
                () -> new Unsayable(node, "a cluster does not tell `" + node.name() + "`", null));
    return bound.raw() ? SemanticValues.converted(bound.expr(), node.type()) : bound.expr();
  }

  /** What is the same for all elements keeps its name; what is not is spelled out in each. */
  @Override
  public Expr visitVariable(Typed.Variable node) {
    boolean ofElement =
        TypedTree.all(List.of(node.definition())).stream()
            .anyMatch(part -> part instanceof Typed.Local l && scope.isOfElement(l.slot()));
    if (ofElement || node.type() instanceof OptionalType || isOfOurs(node.type())) {
      return definition(node);
    }
    return shared().own(node, scope, () -> definition(node));
  }

  private Expr definition(Typed.Variable node) {
    Code code = setting.codes().get(node.name());
    return code == null ? of(node.definition()) : of(node.definition(), code);
  }

  /** Whether a cluster has no such values. */
  private static boolean isOfOurs(Type type) {
    return type == Scalar.IMAGE_REFERENCE || type == Scalar.VERSION;
  }

  @Override
  public Expr visitFieldAccess(Typed.FieldAccess node) {
    return new Reads(this).field(node);
  }

  @Override
  public Expr visitLookup(Typed.Lookup node) {
    return new Reads(this).entry(node);
  }

  @Override
  public Expr visitCall(Typed.Call node) {
    Optional<Spelling> spelling = Spellings.of(node.function());
    if (spelling.isPresent()) {
      return spelling.get().spell(node, this);
    }
    setting.functions().require(node);
    List<Expr> arguments = node.arguments().stream().map(this::of).toList();
    String name = node.function().name();
    return node.function().receiver().isEmpty()
        ? Cel.call(name, arguments)
        : Cel.on(
            arguments.get(0), name, arguments.subList(1, arguments.size()).toArray(Expr[]::new));
  }

  @Override
  public Expr visitUnary(Typed.Unary node) {
    Expr operand = of(node.operand());
    return node.operator() == UnaryOperator.NOT
        ? Logic.not(operand)
        : Cel.unary(node.operator(), operand);
  }

  @Override
  public Expr visitBinary(Typed.Binary node) {
    Expr left = of(node.left());
    Expr right = of(node.right());
    return SemanticValues.compared(node, left, right)
        .orElseGet(() -> Cel.binary(node.operator(), left, right));
  }

  @Override
  public Expr visitLogical(Typed.Logical node) {
    List<Expr> operands = node.operands().stream().map(this::of).toList();
    return node.and() ? Logic.and(operands) : Logic.or(operands);
  }

  @Override
  public Expr visitConditional(Typed.Conditional node) {
    Expr condition = of(node.condition());
    if (Logic.is(condition, true)) {
      return of(node.then());
    }
    return Logic.is(condition, false)
        ? of(node.otherwise())
        : Cel.conditional(condition, of(node.then()), of(node.otherwise()));
  }

  @Override
  public Expr visitListLiteral(Typed.ListLiteral node) {
    return new Expr.ListLiteral(
        node.elements().stream()
            .map(element -> new Expr.Element(of(element.value()), element.optional()))
            .toList(),
        Cel.NOWHERE);
  }

  @Override
  public Expr visitMapLiteral(Typed.MapLiteral node) {
    return new Expr.MapLiteral(
        node.entries().stream()
            .map(entry -> new Expr.Entry(of(entry.key()), of(entry.value()), entry.optional()))
            .toList(),
        Cel.NOWHERE);
  }

  @Override
  public Expr visitComprehension(Typed.Comprehension node) {
    return new Macros(this).of(node);
  }

  @Override
  public Expr visitBind(Typed.Bind node) {
    Expr value = of(node.value());
    if (node.kind() == BindKind.BIND) {
      return in(scope.with(node.slot(), value, false, true)).of(node.body());
    }
    String name = Macros.name(node.body(), node.slot(), "value", scope);
    Scope inside = scope.naming(name).with(node.slot(), Cel.ident(name), false, true);
    return new Expr.Bind(
        node.kind(),
        new Expr.Ident(name, false, Cel.NOWHERE),
        value,
        in(inside).of(node.body()),
        Cel.NOWHERE);
  }

  @Override
  public Expr visitOptionalOperation(Typed.OptionalOperation node) {
    Expr operand = of(node.operand());
    List<Expr> arguments = new ArrayList<>();
    if (node.argument() != null) {
      arguments.add(of(node.argument()));
    }
    String name =
        switch (node.operator()) {
          case HAS_VALUE -> "hasValue";
          case VALUE -> "value";
          case OR -> "or";
          case OR_VALUE -> "orValue";
        };
    return Cel.on(operand, name, arguments.toArray(Expr[]::new));
  }

  @Override
  public Expr visitResources(Typed.Resources node) {
    throw new Unsayable(
        node,
        "`resources` looks at other resources, and a cluster shows a policy one object only",
        null);
  }

  @Override
  public Expr visitEnclosing(Typed.Enclosing node) {
    return enclosing(node, node.of().displayName());
  }

  /** A cluster knows all that it can be asked. */
  @Override
  public Expr visitKnown(Typed.Known node) {
    of(node.operand());
    return Cel.literal(true);
  }
}
