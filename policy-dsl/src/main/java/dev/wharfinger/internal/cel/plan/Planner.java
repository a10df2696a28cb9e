package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedVisitor;
import dev.wharfinger.internal.cel.eval.Bind;
import dev.wharfinger.internal.cel.eval.Conditional;
import dev.wharfinger.internal.cel.eval.Constant;
import dev.wharfinger.internal.cel.eval.Enclosing;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Known;
import dev.wharfinger.internal.cel.eval.ListConstruction;
import dev.wharfinger.internal.cel.eval.LocalRead;
import dev.wharfinger.internal.cel.eval.Logical;
import dev.wharfinger.internal.cel.eval.MapConstruction;
import dev.wharfinger.internal.cel.eval.Negate;
import dev.wharfinger.internal.cel.eval.Not;
import dev.wharfinger.internal.cel.eval.OptionalMap;
import dev.wharfinger.internal.cel.eval.Resources;
import dev.wharfinger.internal.cel.eval.SharedRead;
import dev.wharfinger.internal.cel.eval.Unwrap;
import dev.wharfinger.internal.cel.eval.VariableRead;
import dev.wharfinger.internal.cel.eval.Wrap;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Turns typed expressions into trees that can be evaluated: chooses a node for each construct, and
 * decides now what need not be decided each time.
 */
public final class Planner implements TypedVisitor<Eval> {
  private final FieldPlanner fields = new FieldPlanner(this);
  private final OperatorPlanner operators = new OperatorPlanner(this);
  private final CallPlanner calls = new CallPlanner(this);
  private final MacroPlanner macros = new MacroPlanner(this);
  private final OptionalPlanner optionals = new OptionalPlanner(this);
  private final Map<Integer, Eval> variables = new HashMap<>();
  private final SharedCalls shared;
  private Probe probe;

  private Planner(SharedCalls shared, Probe probe) {
    this.shared = shared;
    this.probe = probe;
  }

  /**
   * Plans an expression that was checked without errors.
   *
   * @return may be shared between threads; each evaluation needs a frame of its own
   */
  public static Eval plan(Typed expression) {
    return plan(expression, SharedCalls.NONE);
  }

  /**
   * Plans an expression that was checked without errors.
   *
   * @param shared calls whose results the frame keeps; it has to hold {@link
   *     dev.wharfinger.internal.cel.eval.Frame#UNEVALUATED} for each before a subject is judged
   * @return may be shared between threads; each evaluation needs a frame of its own
   */
  public static Eval plan(Typed expression, SharedCalls shared) {
    return plan(expression, shared, Probe.NONE);
  }

  /**
   * Plans an expression that was checked without errors.
   *
   * @param probe sees each part of it
   */
  public static Eval plan(Typed expression, SharedCalls shared, Probe probe) {
    return new Planner(shared, probe).of(expression);
  }

  Eval of(Typed expression) {
    return probe.watch(expression, expression.accept(this));
  }

  /** Whether a part may be left unevaluated where its value is known from elsewhere. */
  boolean maySkip() {
    return probe == Probe.NONE;
  }

  List<Eval> of(List<Typed> expressions) {
    List<Eval> planned = new ArrayList<>(expressions.size());
    for (Typed expression : expressions) {
      planned.add(of(expression));
    }
    return planned;
  }

  /**
   * Plans an optional expression so that it yields its content or {@link
   * dev.wharfinger.internal.cel.eval.Absent#ABSENT}, without an optional around it.
   */
  Eval content(Typed optional) {
    Eval planned = of(optional);
    return planned instanceof Wrap wrap ? wrap.content() : new Unwrap(planned);
  }

  @Override
  public Eval visitConstant(Typed.Constant node) {
    return new Constant(node.value());
  }

  @Override
  public Eval visitLocal(Typed.Local node) {
    return new LocalRead(node.slot());
  }

  @Override
  public Eval visitVariable(Typed.Variable node) {
    Eval planned = variables.get(node.slot());
    if (planned == null) {
      Eval definition = definition(node);
      planned =
          definition instanceof Constant ? definition : new VariableRead(node.slot(), definition);
      variables.put(node.slot(), planned);
    }
    return planned;
  }

  private Eval definition(Typed.Variable node) {
    Probe reader = probe;
    probe = reader.ofVariable(node);
    Eval planned = of(node.definition());
    probe = reader;
    return planned;
  }

  @Override
  public Eval visitFieldAccess(Typed.FieldAccess node) {
    return fields.field(node);
  }

  @Override
  public Eval visitLookup(Typed.Lookup node) {
    return fields.lookup(node);
  }

  @Override
  public Eval visitCall(Typed.Call node) {
    Eval call = calls.call(node);
    OptionalInt slot = shared.slot(node);
    return slot.isPresent() ? new SharedRead(slot.getAsInt(), call) : call;
  }

  @Override
  public Eval visitUnary(Typed.Unary node) {
    Eval operand = of(node.operand());
    return switch (node.operator()) {
      case NOT -> new Not(operand);
      case NEGATE -> new Negate(operand);
    };
  }

  @Override
  public Eval visitBinary(Typed.Binary node) {
    return operators.binary(node);
  }

  @Override
  public Eval visitLogical(Typed.Logical node) {
    List<Eval> operands = of(node.operands());
    return node.and() ? Logical.and(operands) : Logical.or(operands);
  }

  @Override
  public Eval visitConditional(Typed.Conditional node) {
    return new Conditional(of(node.condition()), of(node.then()), of(node.otherwise()));
  }

  @Override
  public Eval visitListLiteral(Typed.ListLiteral node) {
    List<Eval> elements = new ArrayList<>(node.elements().size());
    for (Typed.Element element : node.elements()) {
      elements.add(element.optional() ? content(element.value()) : of(element.value()));
    }
    return ListConstruction.of(elements);
  }

  @Override
  public Eval visitMapLiteral(Typed.MapLiteral node) {
    List<Eval> keys = new ArrayList<>(node.entries().size());
    List<Eval> values = new ArrayList<>(node.entries().size());
    for (Typed.Entry entry : node.entries()) {
      keys.add(of(entry.key()));
      values.add(entry.optional() ? content(entry.value()) : of(entry.value()));
    }
    return MapConstruction.of(keys, values);
  }

  @Override
  public Eval visitComprehension(Typed.Comprehension node) {
    return macros.macro(node);
  }

  @Override
  public Eval visitBind(Typed.Bind node) {
    return switch (node.kind()) {
      case BIND -> new Bind(node.slot(), of(node.value()), of(node.body()));
      case OPT_MAP ->
          new Wrap(new OptionalMap(node.slot(), content(node.value()), of(node.body())));
      case OPT_FLAT_MAP -> optionals.flatMap(node);
    };
  }

  @Override
  public Eval visitOptionalOperation(Typed.OptionalOperation node) {
    return optionals.operation(node);
  }

  @Override
  public Eval visitResources(Typed.Resources node) {
    return new Resources(node.of());
  }

  @Override
  public Eval visitEnclosing(Typed.Enclosing node) {
    return new Enclosing(of(node.operand()), members(node.of()), node.of().displayName());
  }

  @Override
  public Eval visitKnown(Typed.Known node) {
    return new Known(of(node.operand()));
  }

  private static List<ObjectType> members(Type type) {
    if (type instanceof UnionType union) {
      return union.members();
    }
    return type instanceof ObjectType object ? List.of(object) : List.of();
  }
}
