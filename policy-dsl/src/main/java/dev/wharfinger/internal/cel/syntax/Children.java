package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayList;
import java.util.List;

/** Lists the expressions directly inside another, in source order. */
public final class Children implements ExprVisitor<List<Expr>> {
  private static final Children VISITOR = new Children();

  private Children() {}

  /** The operands, arguments, elements, keys and values, whichever an expression has. */
  public static List<Expr> of(Expr expr) {
    return expr.accept(VISITOR);
  }

  @Override
  public List<Expr> visitLiteral(Expr.Literal literal) {
    return List.of();
  }

  @Override
  public List<Expr> visitIdent(Expr.Ident ident) {
    return List.of();
  }

  @Override
  public List<Expr> visitSelect(Expr.Select select) {
    return List.of(select.operand());
  }

  @Override
  public List<Expr> visitHas(Expr.Has has) {
    return List.of(has.select());
  }

  @Override
  public List<Expr> visitIndex(Expr.Index index) {
    return List.of(index.operand(), index.index());
  }

  @Override
  public List<Expr> visitCall(Expr.Call call) {
    if (call.target() == null) {
      return call.arguments();
    }
    List<Expr> children = new ArrayList<>(call.arguments().size() + 1);
    children.add(call.target());
    children.addAll(call.arguments());
    return children;
  }

  @Override
  public List<Expr> visitUnary(Expr.Unary unary) {
    return List.of(unary.operand());
  }

  @Override
  public List<Expr> visitBinary(Expr.Binary binary) {
    return List.of(binary.left(), binary.right());
  }

  @Override
  public List<Expr> visitLogical(Expr.Logical logical) {
    return logical.operands();
  }

  @Override
  public List<Expr> visitConditional(Expr.Conditional conditional) {
    return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
  }

  @Override
  public List<Expr> visitListLiteral(Expr.ListLiteral list) {
    return list.elements().stream().map(Expr.Element::value).toList();
  }

  @Override
  public List<Expr> visitMapLiteral(Expr.MapLiteral map) {
    return keysAndValues(map.entries());
  }

  @Override
  public List<Expr> visitStruct(Expr.Struct struct) {
    return keysAndValues(struct.entries());
  }

  @Override
  public List<Expr> visitComprehension(Expr.Comprehension comprehension) {
    List<Expr> children = new ArrayList<>(5);
    children.add(comprehension.source());
    children.addAll(comprehension.variables());
    if (comprehension.filter() != null) {
      children.add(comprehension.filter());
    }
    children.add(comprehension.body());
    return children;
  }

  @Override
  public List<Expr> visitBind(Expr.Bind bind) {
    return bind.kind() == Expr.BindKind.BIND
        ? List.of(bind.variable(), bind.value(), bind.body())
        : List.of(bind.value(), bind.variable(), bind.body());
  }

  private static List<Expr> keysAndValues(List<Expr.Entry> entries) {
    List<Expr> children = new ArrayList<>(entries.size() * 2);
    for (Expr.Entry entry : entries) {
      children.add(entry.key());
      children.add(entry.value());
    }
    return children;
  }
}
