package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds typed trees as the checker does. */
final class Trees {
  static final Range NOWHERE = new Range(0, 0);

  private Trees() {}

  static Typed constant(@Nullable Object value) {
    return new Typed.Constant(value, Scalar.DYN, NOWHERE);
  }

  static Typed local(int slot, Type type) {
    return new Typed.Local("local" + slot, slot, type, NOWHERE);
  }

  static Typed local(int slot) {
    return local(slot, Scalar.DYN);
  }

  static Typed binary(BinaryOperator operator, Typed left, Typed right) {
    return new Typed.Binary(operator, left, right, Scalar.DYN, NOWHERE);
  }

  static Typed not(Typed operand) {
    return new Typed.Unary(UnaryOperator.NOT, operand, Scalar.BOOL, NOWHERE);
  }

  static Typed negate(Typed operand) {
    return new Typed.Unary(UnaryOperator.NEGATE, operand, Scalar.DYN, NOWHERE);
  }

  static Typed and(Typed... operands) {
    return new Typed.Logical(true, List.of(operands), Scalar.BOOL, NOWHERE);
  }

  static Typed or(Typed... operands) {
    return new Typed.Logical(false, List.of(operands), Scalar.BOOL, NOWHERE);
  }

  static Typed conditional(Typed condition, Typed then, Typed otherwise) {
    return new Typed.Conditional(condition, then, otherwise, then.type(), NOWHERE);
  }

  static Typed list(Typed... elements) {
    return new Typed.ListLiteral(
        Arrays.stream(elements).map(element -> new Typed.Element(element, false)).toList(),
        new ListType(Scalar.DYN),
        NOWHERE);
  }

  static Typed map(Typed... keysAndValues) {
    List<Typed.Entry> entries = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.add(new Typed.Entry(keysAndValues[i], keysAndValues[i + 1], false));
    }
    return new Typed.MapLiteral(entries, new MapType(Scalar.DYN, Scalar.DYN), NOWHERE);
  }

  /** {@code operand.name}; the operand's type says which types have it. */
  static Typed field(Typed operand, String name) {
    return field(Typed.Access.VALUE, operand, name);
  }

  /** {@code operand.?name}. */
  static Typed optionalField(Typed operand, String name) {
    return field(Typed.Access.OPTIONAL, operand, name);
  }

  /** {@code has(operand.name)}. */
  static Typed has(Typed operand, String name) {
    return field(Typed.Access.PRESENCE, operand, name);
  }

  private static Typed field(Typed.Access access, Typed operand, String name) {
    Type of = operand.type() instanceof OptionalType optional ? optional.element() : operand.type();
    List<ObjectType> owners =
        of instanceof UnionType union ? union.members() : List.of((ObjectType) of);
    List<Typed.Member> members =
        owners.stream().map(owner -> new Typed.Member(owner, member(owner, name))).toList();
    Type read = members.get(0).field().type();
    boolean optional = access == Typed.Access.OPTIONAL || operand.type() instanceof OptionalType;
    Type type =
        access == Typed.Access.PRESENCE ? Scalar.BOOL : optional ? new OptionalType(read) : read;
    return new Typed.FieldAccess(access, operand, members, name, type, NOWHERE);
  }

  private static Field member(ObjectType owner, String name) {
    return owner.field(name).orElseThrow();
  }

  static Typed lookup(Typed operand, Typed key) {
    boolean optional = operand.type() instanceof OptionalType;
    Type type = optional ? new OptionalType(Scalar.DYN) : Scalar.DYN;
    return new Typed.Lookup(Typed.Access.VALUE, operand, key, type, NOWHERE);
  }

  static Typed optionalLookup(Typed operand, Typed key) {
    return new Typed.Lookup(
        Typed.Access.OPTIONAL, operand, key, new OptionalType(Scalar.DYN), NOWHERE);
  }

  static Typed hasKey(Typed operand, Typed key) {
    return new Typed.Lookup(Typed.Access.PRESENCE, operand, key, Scalar.BOOL, NOWHERE);
  }

  static Typed orValue(Typed optional, Typed otherwise) {
    return operation(Typed.OptionalOperator.OR_VALUE, optional, otherwise, otherwise.type());
  }

  static Typed or(Typed optional, Typed otherwise, OptionalType type) {
    return operation(Typed.OptionalOperator.OR, optional, otherwise, type);
  }

  static Typed hasValue(Typed optional) {
    return operation(Typed.OptionalOperator.HAS_VALUE, optional, null, Scalar.BOOL);
  }

  static Typed value(Typed optional) {
    return operation(Typed.OptionalOperator.VALUE, optional, null, Scalar.DYN);
  }

  private static Typed operation(
      Typed.OptionalOperator operator, Typed optional, @Nullable Typed argument, Type type) {
    return new Typed.OptionalOperation(operator, optional, argument, type, NOWHERE);
  }

  static Typed bind(Expr.BindKind kind, int slot, Typed value, Typed body) {
    Type type = kind == Expr.BindKind.OPT_MAP ? new OptionalType(body.type()) : body.type();
    return new Typed.Bind(kind, slot, value, body, type, NOWHERE);
  }

  /** A macro of one variable, in slot 5. */
  static Typed macro(Expr.Macro macro, Typed source, Typed body) {
    return new Typed.Comprehension(macro, source, 5, -1, null, body, Scalar.DYN, NOWHERE);
  }

  /** A macro of two variables, in slots 6 and 7. */
  static Typed macroOfTwo(Expr.Macro macro, Typed source, @Nullable Typed filter, Typed body) {
    return new Typed.Comprehension(macro, source, 6, 7, filter, body, Scalar.DYN, NOWHERE);
  }

  static Typed call(Function function, Typed... arguments) {
    return new Typed.Call(function, List.of(arguments), function.result(), NOWHERE);
  }

  static Function function(String name, Type result, Function.Body body, Type... parameters) {
    return new Function(name, null, List.of(parameters), result, false, "For tests.", "0.1", body);
  }
}
