package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of which every name, type and overload is known. */
public sealed interface Typed {

  Type type();

  Range range();

  /** Calls the method of the visitor that is for this construct. */
  <R extends @Nullable Object> R accept(TypedVisitor<R> visitor);

  /**
   * A value known at compile time: a literal, a parameter, an enum value.
   *
   * @param parameter whether the value is the choice of whoever uses the policy
   */
  record Constant(@Nullable Object value, Type type, boolean parameter, Range range)
      implements Typed {
    /** Creates a value that is in the expression itself. */
    public Constant(@Nullable Object value, Type type, Range range) {
      this(value, type, false, range);
    }

    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitConstant(this);
    }
  }

  /**
   * A name that is bound in the frame: the subject, an element, a variable of a macro.
   *
   * @param slot where the frame holds it
   */
  record Local(String name, int slot, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitLocal(this);
    }
  }

  /**
   * A variable of the policy: evaluated when it is first read, then kept.
   *
   * @param slot where the frame keeps it
   */
  record Variable(String name, int slot, Typed definition, Type type, Range range)
      implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitVariable(this);
    }
  }

  /**
   * The field of an object.
   *
   * @param members the field in each type that the operand may have, one at least
   */
  record FieldAccess(
      Access access, Typed operand, List<Member> members, String name, Type type, Range range)
      implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitFieldAccess(this);
    }
  }

  /** The entry of a map, the element of a list, or either of a value whose type is not known. */
  record Lookup(Access access, Typed operand, Typed key, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitLookup(this);
    }
  }

  /** A call; the receiver is the first argument. */
  record Call(Function function, List<Typed> arguments, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  record Unary(UnaryOperator operator, Typed operand, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitUnary(this);
    }
  }

  record Binary(BinaryOperator operator, Typed left, Typed right, Type type, Range range)
      implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitBinary(this);
    }
  }

  record Logical(boolean and, List<Typed> operands, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitLogical(this);
    }
  }

  record Conditional(Typed condition, Typed then, Typed otherwise, Type type, Range range)
      implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitConditional(this);
    }
  }

  record ListLiteral(List<Element> elements, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitListLiteral(this);
    }
  }

  record MapLiteral(List<Entry> entries, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitMapLiteral(this);
    }
  }

  /**
   * A macro over a list or map.
   *
   * @param firstSlot where the frame holds the variable, or the index or key of two
   * @param secondSlot where the frame holds the value of two variables, or -1
   */
  record Comprehension(
      Expr.Macro macro,
      Typed source,
      int firstSlot,
      int secondSlot,
      @Nullable Typed filter,
      Typed body,
      Type type,
      Range range)
      implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitComprehension(this);
    }
  }

  /** A value with a name. */
  record Bind(Expr.BindKind kind, int slot, Typed value, Typed body, Type type, Range range)
      implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitBind(this);
    }
  }

  /**
   * An operation on an optional value.
   *
   * @param argument evaluated only where it is needed; null for {@code hasValue} and {@code value}
   */
  record OptionalOperation(
      OptionalOperator operator, Typed operand, @Nullable Typed argument, Type type, Range range)
      implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitOptionalOperation(this);
    }
  }

  /** {@code resources(T)}: everything of a type in the set. */
  record Resources(Type of, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitResources(this);
    }
  }

  /** {@code node.enclosing(T)}: the nearest node of a type that holds this one. */
  record Enclosing(Typed operand, Type of, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitEnclosing(this);
    }
  }

  /** {@code known(x)}: whether a value can be known. */
  record Known(Typed operand, Type type, Range range) implements Typed {
    @Override
    public <R extends @Nullable Object> R accept(TypedVisitor<R> visitor) {
      return visitor.visitKnown(this);
    }
  }

  /** How a field or entry is asked for. */
  enum Access {
    /** {@code a.b}: the value, or what absence means. */
    VALUE,
    /** {@code a.?b}: an optional value. */
    OPTIONAL,
    /** {@code has(a.b)}: whether it is there. */
    PRESENCE
  }

  /** The field in one type that the operand may have. */
  record Member(ObjectType owner, Field field) {}

  /** An element of a list literal. */
  record Element(Typed value, boolean optional) {}

  /** An entry of a map literal. */
  record Entry(Typed key, Typed value, boolean optional) {}

  /** What is done with an optional value. */
  enum OptionalOperator {
    HAS_VALUE,
    VALUE,
    OR,
    OR_VALUE
  }
}
