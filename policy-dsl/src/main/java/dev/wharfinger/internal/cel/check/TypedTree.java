package dev.wharfinger.internal.cel.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Lists the parts of typed expressions. */
public final class TypedTree implements TypedVisitor<List<Typed>> {
  private static final TypedTree VISITOR = new TypedTree();

  private TypedTree() {}

  /**
   * Some expressions of one policy and all their parts, at any depth. The definition of a variable
   * is one of them once, however often the variable is read: variables that read each other twice
   * would double their size with each.
   */
  public static List<Typed> all(List<Typed> expressions) {
    Set<Integer> variables = new HashSet<>();
    return parts(expressions, variable -> variables.add(variable.slot()));
  }

  /** Some expressions and all their parts, at any depth, as far as they are written in them. */
  public static List<Typed> written(List<Typed> expressions) {
    return parts(expressions, variable -> false);
  }

  /** The expressions that an expression is made of. */
  static List<Typed> partsOf(Typed typed) {
    return typed.accept(VISITOR);
  }

  private static List<Typed> parts(
      List<Typed> expressions, Predicate<Typed.Variable> withDefinition) {
    List<Typed> all = new ArrayList<>();
    Deque<Typed> open = new ArrayDeque<>(expressions);
    while (!open.isEmpty()) {
      Typed next = open.pop();
      all.add(next);
      if (!(next instanceof Typed.Variable variable) || withDefinition.test(variable)) {
        next.accept(VISITOR).forEach(open::push);
      }
    }
    return all;
  }

  /** The parts of an expression, in source order; of a variable, its definition. */
  public static List<Typed> parts(Typed expression) {
    return expression.accept(VISITOR);
  }

  @Override
  public List<Typed> visitConstant(Typed.Constant node) {
    return List.of();
  }

  @Override
  public List<Typed> visitLocal(Typed.Local node) {
    return List.of();
  }

  @Override
  public List<Typed> visitVariable(Typed.Variable node) {
    return List.of(node.definition());
  }

  @Override
  public List<Typed> visitFieldAccess(Typed.FieldAccess node) {
    return List.of(node.operand());
  }

  @Override
  public List<Typed> visitLookup(Typed.Lookup node) {
    return List.of(node.operand(), node.key());
  }

  @Override
  public List<Typed> visitCall(Typed.Call node) {
    return node.arguments();
  }

  @Override
  public List<Typed> visitUnary(Typed.Unary node) {
    return List.of(node.operand());
  }

  @Override
  public List<Typed> visitBinary(Typed.Binary node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<Typed> visitLogical(Typed.Logical node) {
    return node.operands();
  }

  @Override
  public List<Typed> visitConditional(Typed.Conditional node) {
    return List.of(node.condition(), node.then(), node.otherwise());
  }

  @Override
  public List<Typed> visitListLiteral(Typed.ListLiteral node) {
    return node.elements().stream().map(Typed.Element::value).toList();
  }

  @Override
  public List<Typed> visitMapLiteral(Typed.MapLiteral node) {
    List<Typed> parts = new ArrayList<>();
    for (Typed.Entry entry : node.entries()) {
      parts.add(entry.key());
      parts.add(entry.value());
    }
    return parts;
  }

  @Override
  public List<Typed> visitComprehension(Typed.Comprehension node) {
    Typed filter = node.filter();
    return filter == null
        ? List.of(node.source(), node.body())
        : List.of(node.source(), filter, node.body());
  }

  @Override
  public List<Typed> visitBind(Typed.Bind node) {
    return List.of(node.value(), node.body());
  }

  @Override
  public List<Typed> visitOptionalOperation(Typed.OptionalOperation node) {
    Typed argument = node.argument();
    return argument == null ? List.of(node.operand()) : List.of(node.operand(), argument);
  }

  @Override
  public List<Typed> visitResources(Typed.Resources node) {
    return List.of();
  }

  @Override
  public List<Typed> visitEnclosing(Typed.Enclosing node) {
    return List.of(node.operand());
  }

  @Override
  public List<Typed> visitKnown(Typed.Known node) {
    return List.of(node.operand());
  }
}
