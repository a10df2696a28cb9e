package dev.wharfinger.internal.cel.syntax;

import org.jspecify.annotations.Nullable;

/**
 * An operation on expressions, with a method for each construct.
 *
 * @param <R> what it yields
 */
public interface ExprVisitor<R extends @Nullable Object> {

  R visitLiteral(Expr.Literal literal);

  R visitIdent(Expr.Ident ident);

  R visitSelect(Expr.Select select);

  R visitHas(Expr.Has has);

  R visitIndex(Expr.Index index);

  R visitCall(Expr.Call call);

  R visitUnary(Expr.Unary unary);

  R visitBinary(Expr.Binary binary);

  R visitLogical(Expr.Logical logical);

  R visitConditional(Expr.Conditional conditional);

  R visitListLiteral(Expr.ListLiteral list);

  R visitMapLiteral(Expr.MapLiteral map);

  R visitStruct(Expr.Struct struct);

  R visitComprehension(Expr.Comprehension comprehension);

  R visitBind(Expr.Bind bind);
}
