package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedVisitor;
import java.util.List;

/** Whether the value of an expression may depend on other resources than the one it is about. */
final class WholeSet implements TypedVisitor<Boolean> {
  private static final WholeSet INSTANCE = new WholeSet();

  private WholeSet() {}

  static boolean isReadBy(Typed typed) {
    return typed.accept(INSTANCE);
  }

  private static boolean any(List<Typed> parts) {
    return parts.stream().anyMatch(WholeSet::isReadBy);
  }

  @Override
  public Boolean visitConstant(Typed.Constant node) {
    return false;
  }

  @Override
  public Boolean visitLocal(Typed.Local node) {
    return false;
  }

  @Override
  public Boolean visitVariable(Typed.Variable node) {
    return isReadBy(node.definition());
  }

  @Override
  public Boolean visitFieldAccess(Typed.FieldAccess node) {
    return isReadBy(node.operand());
  }

  @Override
  public Boolean visitLookup(Typed.Lookup node) {
    return isReadBy(node.operand()) || isReadBy(node.key());
  }

  @Override
  public Boolean visitCall(Typed.Call node) {
    return node.function().wholeSet() || any(node.arguments());
  }

  @Override
  public Boolean visitUnary(Typed.Unary node) {
    return isReadBy(node.operand());
  }

  @Override
  public Boolean visitBinary(Typed.Binary node) {
    return isReadBy(node.left()) || isReadBy(node.right());
  }

  @Override
  public Boolean visitLogical(Typed.Logical node) {
    return any(node.operands());
  }

  @Override
  public Boolean visitConditional(Typed.Conditional node) {
    return isReadBy(node.condition()) || isReadBy(node.then()) || isReadBy(node.otherwise());
  }

  @Override
  public Boolean visitListLiteral(Typed.ListLiteral node) {
    return node.elements().stream().anyMatch(element -> isReadBy(element.value()));
  }

  @Override
  public Boolean visitMapLiteral(Typed.MapLiteral node) {
    return node.entries().stream()
        .anyMatch(entry -> isReadBy(entry.key()) || isReadBy(entry.value()));
  }

  @Override
  public Boolean visitComprehension(Typed.Comprehension node) {
    Typed filter = node.filter();
    return isReadBy(node.source()) || (filter != null && isReadBy(filter)) || isReadBy(node.body());
  }

  @Override
  public Boolean visitBind(Typed.Bind node) {
    return isReadBy(node.value()) || isReadBy(node.body());
  }

  @Override
  public Boolean visitOptionalOperation(Typed.OptionalOperation node) {
    Typed argument = node.argument();
    return isReadBy(node.operand()) || (argument != null && isReadBy(argument));
  }

  @Override
  public Boolean visitResources(Typed.Resources node) {
    return true;
  }

  @Override
  public Boolean visitEnclosing(Typed.Enclosing node) {
    return isReadBy(node.operand());
  }

  @Override
  public Boolean visitKnown(Typed.Known node) {
    return isReadBy(node.operand());
  }
}
