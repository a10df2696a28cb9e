package dev.wharfinger.internal.cel.check;

import org.jspecify.annotations.Nullable;

/**
 * An operation on typed expressions, with a method for each construct.
 *
 * @param <R> what it yields
 */
public interface TypedVisitor<R extends @Nullable Object> {

  R visitConstant(Typed.Constant node);

  R visitLocal(Typed.Local node);

  R visitVariable(Typed.Variable node);

  R visitFieldAccess(Typed.FieldAccess node);

  R visitLookup(Typed.Lookup node);

  R visitCall(Typed.Call node);

  R visitUnary(Typed.Unary node);

  R visitBinary(Typed.Binary node);

  R visitLogical(Typed.Logical node);

  R visitConditional(Typed.Conditional node);

  R visitListLiteral(Typed.ListLiteral node);

  R visitMapLiteral(Typed.MapLiteral node);

  R visitComprehension(Typed.Comprehension node);

  R visitBind(Typed.Bind node);

  R visitOptionalOperation(Typed.OptionalOperation node);

  R visitResources(Typed.Resources node);

  R visitEnclosing(Typed.Enclosing node);

  R visitKnown(Typed.Known node);
}
