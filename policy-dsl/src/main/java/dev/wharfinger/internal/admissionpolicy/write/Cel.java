package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes expressions that nobody has written, so that they stand nowhere. */
final class Cel {
  static final Range NOWHERE = new Range(0, 0);

  private Cel() {}

  static Expr literal(@Nullable Object value) {
    return new Expr.Literal(value, NOWHERE);
  }

  static Expr ident(String name) {
    return new Expr.Ident(name, false, NOWHERE);
  }

  /** A variable of the policy. */
  static Expr variable(String name) {
    return select(ident("variables"), name);
  }

  static Expr.Select select(Expr operand, String field) {
    return new Expr.Select(operand, field, false, NOWHERE, NOWHERE);
  }

  /** {@code operand.?field}. */
  static Expr maybe(Expr operand, String field) {
    return new Expr.Select(operand, field, true, NOWHERE, NOWHERE);
  }

  static Expr has(Expr operand, String field) {
    return new Expr.Has(select(operand, field), NOWHERE);
  }

  static Expr index(Expr operand, Expr key, boolean optional) {
    return new Expr.Index(operand, key, optional, NOWHERE);
  }

  /** A call of a function, whose name may have dots. */
  static Expr call(String name, List<Expr> arguments) {
    int dot = name.lastIndexOf('.');
    Expr target = dot < 0 ? null : ident(name.substring(0, dot));
    return new Expr.Call(target, name.substring(dot + 1), arguments, NOWHERE, NOWHERE);
  }

  /** A call on a value. */
  static Expr on(Expr target, String name, Expr... arguments) {
    return new Expr.Call(target, name, Arrays.asList(arguments), NOWHERE, NOWHERE);
  }

  static Expr orValue(Expr optional, Expr otherwise) {
    return on(optional, "orValue", otherwise);
  }

  static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return new Expr.Binary(operator, left, right, NOWHERE, NOWHERE);
  }

  static Expr equal(Expr left, Expr right) {
    return binary(BinaryOperator.EQUAL, left, right);
  }

  static Expr in(Expr element, Expr list) {
    return binary(BinaryOperator.IN, element, list);
  }

  static Expr add(Expr left, Expr right) {
    return binary(BinaryOperator.ADD, left, right);
  }

  static Expr unary(UnaryOperator operator, Expr operand) {
    return new Expr.Unary(operator, operand, NOWHERE);
  }

  static Expr conditional(Expr condition, Expr then, Expr otherwise) {
    return new Expr.Conditional(condition, then, otherwise, NOWHERE);
  }

  static Expr list(List<Expr> elements) {
    return new Expr.ListLiteral(
        elements.stream().map(element -> new Expr.Element(element, false)).toList(), NOWHERE);
  }

  static Expr emptyMap() {
    return new Expr.MapLiteral(List.of(), NOWHERE);
  }

  /** A list of texts. */
  static Expr texts(List<String> values) {
    return list(values.stream().map(Cel::literal).toList());
  }

  /** A macro of one variable without a filter. */
  static Expr macro(Macro macro, Expr source, String variable, Expr body) {
    return macro(macro, source, List.of(variable), null, body);
  }

  static Expr macro(
      Macro macro, Expr source, List<String> variables, @Nullable Expr filter, Expr body) {
    List<Expr.Ident> names =
        variables.stream().map(name -> new Expr.Ident(name, false, NOWHERE)).toList();
    return new Expr.Comprehension(macro, source, names, filter, body, NOWHERE, NOWHERE);
  }
}
