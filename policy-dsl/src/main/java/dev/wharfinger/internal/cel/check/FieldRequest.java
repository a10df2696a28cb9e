package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * A field that is asked for, as {@code a.b}.
 *
 * @param written the operand as it is written
 * @param optional whether it is asked for as {@code a.?b}
 * @param nameRange where the name stands
 */
record FieldRequest(
    Checked operand, Expr written, String name, boolean optional, Range nameRange, Range range) {

  static FieldRequest of(Checked operand, Expr.Select select) {
    return new FieldRequest(
        operand,
        select.operand(),
        select.field(),
        select.optional(),
        select.fieldRange(),
        select.range());
  }

  /** The type that is asked for the field: of the operand, or of what an optional operand holds. */
  Type owner(Facts facts) {
    Type type =
        operand.type() instanceof OptionalType optional ? optional.element() : operand.type();
    return Narrowing.type(type, ownerPath(), facts);
  }

  @Nullable Path ownerPath() {
    return isChained() ? Paths.value(operand.path()) : operand.path();
  }

  /** Whether the operand may be missing, and with it the field. */
  boolean isChained() {
    return operand.type() instanceof OptionalType;
  }

  /** The operand as text. */
  String text() {
    return Written.operand(written);
  }

  /** The path to the field. */
  @Nullable Path path() {
    return Paths.field(ownerPath(), name);
  }
}
