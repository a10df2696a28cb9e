package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that have types of their own for us, and are text in the objects of a cluster: quantities
 * and times.
 */
final class SemanticValues {

  /** The function that makes a value of the text. */
  private static final Map<Type, String> READERS =
      Map.of(Scalar.QUANTITY, "quantity", Scalar.TIMESTAMP, "timestamp");

  private SemanticValues() {}

  /** The value of what was read from an object. */
  static Expr converted(Expr read, Type type) {
    String reader = READERS.get(type);
    return reader == null ? read : Cel.call(reader, List.of(read));
  }

  /** The same inside of an optional. */
  static Expr inOptional(Expr read, Type type) {
    if (type instanceof OptionalType optional && READERS.containsKey(optional.element())) {
      String name = "value";
      return new Expr.Bind(
          BindKind.OPT_MAP,
          new Expr.Ident(name, false, Cel.NOWHERE),
          read,
          converted(Cel.ident(name), optional.element()),
          Cel.NOWHERE);
    }
    return read;
  }

  /** A comparison that a cluster has other words for; empty if it has the same. */
  static Optional<Expr> compared(Typed.Binary node, Expr left, Expr right) {
    if (node.left().type() != Scalar.QUANTITY || node.right().type() != Scalar.QUANTITY) {
      return Optional.empty();
    }
    return Optional.of(
        switch (node.operator()) {
          case GREATER -> Cel.on(left, "isGreaterThan", right);
          case LESS -> Cel.on(left, "isLessThan", right);
          case GREATER_OR_EQUAL -> Logic.not(Cel.on(left, "isLessThan", right));
          case LESS_OR_EQUAL -> Logic.not(Cel.on(left, "isGreaterThan", right));
          case EQUAL -> Cel.equal(Cel.on(left, "compareTo", right), Cel.literal(0L));
          case NOT_EQUAL ->
              Cel.binary(
                  BinaryOperator.NOT_EQUAL, Cel.on(left, "compareTo", right), Cel.literal(0L));
          default ->
              throw new Unsayable(
                  node, "a cluster has no `" + node.operator().symbol() + "` for quantities", null);
        });
  }
}
