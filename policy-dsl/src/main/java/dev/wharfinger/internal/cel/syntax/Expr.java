package dev.wharfinger.internal.cel.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The syntax tree of an expression. Macros are constructs of their own, not expanded. */
public sealed interface Expr {

  /** Where it stands, without the parentheses around it. */
  Range range();

  /** Calls the method of the visitor that is meant for this construct. */
  <R extends @Nullable Object> R accept(ExprVisitor<R> visitor);

  /**
   * A literal.
   *
   * @param value a Boolean, Long, {@link dev.wharfinger.type.Uint}, Double, String, byte[] or null
   */
  record Literal(@Nullable Object value, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitLiteral(this);
    }
  }

  /**
   * A name.
   *
   * @param rooted whether it is written with a leading dot
   */
  record Ident(String name, boolean rooted, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitIdent(this);
    }
  }

  /**
   * {@code operand.field}, or {@code operand.?field}.
   *
   * @param fieldRange where the name stands
   */
  record Select(Expr operand, String field, boolean optional, Range fieldRange, Range range)
      implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitSelect(this);
    }
  }

  /** {@code has(operand.field)}. */
  record Has(Select select, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitHas(this);
    }
  }

  /** {@code operand[index]}, or {@code operand[?index]}. */
  record Index(Expr operand, Expr index, boolean optional, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitIndex(this);
    }
  }

  /**
   * A call, of a function or on a value.
   *
   * @param target what it is called on, or null
   * @param nameRange where the name stands
   */
  record Call(
      @Nullable Expr target, String name, List<Expr> arguments, Range nameRange, Range range)
      implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  /** {@code !operand} or {@code -operand}. */
  record Unary(UnaryOperator operator, Expr operand, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitUnary(this);
    }
  }

  /** An operator between two operands, other than {@code &&} and {@code ||}. */
  record Binary(BinaryOperator operator, Expr left, Expr right, Range operatorRange, Range range)
      implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitBinary(this);
    }
  }

  /** A chain of {@code &&}, or of {@code ||}: two operands at least, in source order. */
  record Logical(boolean and, List<Expr> operands, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitLogical(this);
    }
  }

  /** {@code condition ? then : otherwise}. */
  record Conditional(Expr condition, Expr then, Expr otherwise, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitConditional(this);
    }
  }

  /** {@code [a, ?b]}. */
  record ListLiteral(List<Element> elements, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitListLiteral(this);
    }
  }

  /** {@code {k: v, ?k: v}}. */
  record MapLiteral(List<Entry> entries, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitMapLiteral(this);
    }
  }

  /** {@code name{field: v}}. */
  record Struct(String typeName, List<Entry> entries, Range typeRange, Range range)
      implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitStruct(this);
    }
  }

  /**
   * A macro that goes through a list or map.
   *
   * @param variables one, or two: index or key, then value
   * @param filter the condition of an element, for {@link Macro#MAP} with three arguments, else
   *     null
   * @param body the condition, or what an element becomes
   */
  record Comprehension(
      Macro macro,
      Expr source,
      List<Ident> variables,
      @Nullable Expr filter,
      Expr body,
      Range nameRange,
      Range range)
      implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitComprehension(this);
    }
  }

  /** {@code cel.bind(name, value, body)}, {@code o.optMap(name, body)} or {@code optFlatMap}. */
  record Bind(BindKind kind, Ident variable, Expr value, Expr body, Range range) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(ExprVisitor<R> visitor) {
      return visitor.visitBind(this);
    }
  }

  /** An element of a list literal. */
  record Element(Expr value, boolean optional) {}

  /** An entry of a map literal; in a struct the key is a literal. */
  record Entry(Expr key, Expr value, boolean optional) {}

  /** What a comprehension computes. */
  enum Macro {
    ALL,
    EXISTS,
    EXISTS_ONE,
    MAP,
    FILTER,
    SORT_BY,
    TRANSFORM_LIST,
    TRANSFORM_MAP,
    TRANSFORM_MAP_ENTRY
  }

  /** What a name is bound to. */
  enum BindKind {
    BIND,
    OPT_MAP,
    OPT_FLAT_MAP
  }
}
