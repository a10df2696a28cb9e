package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.Type;

/**
 * A name of an expression.
 *
 * @param text as written
 * @param slot where the frame holds the value
 * @param definition what it stands for, with what that proves
 * @param lazy whether it is a variable of the policy, evaluated when it is first read
 */
record Name(String text, int slot, Checked definition, boolean lazy) {

  /** A name that is bound before the expression is evaluated. */
  static Name local(String text, int slot, Type type) {
    Typed.Local local = new Typed.Local(text, slot, type, new Range(0, 0));
    return new Name(text, slot, Checked.of(local, new Path.Slot(slot)), false);
  }

  /** A name for what another path leads to. */
  static Name alias(String text, int slot, Type type, Path path) {
    Typed.Local local = new Typed.Local(text, slot, type, new Range(0, 0));
    return new Name(text, slot, Checked.of(local, path), false);
  }

  /** A name for a value that is known. */
  static Name constant(String text, Object value, Type type) {
    Typed constant = new Typed.Constant(value, type, new Range(0, 0));
    return new Name(text, -1, Checked.of(constant, Paths.literal(value)), false);
  }

  /** A name for a value that was checked. */
  static Name defined(String text, int slot, Checked value, boolean lazy) {
    Checked definition = value.path() == null ? value.withPath(new Path.Slot(slot)) : value;
    return new Name(text, slot, definition, lazy);
  }

  /**
   * The use of this name at a place.
   *
   * @param type what the value may be there
   */
  Checked use(Type type, Range range) {
    return definition.withTyped(typed(type, range));
  }

  private Typed typed(Type type, Range range) {
    if (lazy) {
      return new Typed.Variable(text, slot, definition.typed(), type, range);
    }
    return definition.typed() instanceof Typed.Constant constant && slot < 0
        ? new Typed.Constant(constant.value(), type, range)
        : new Typed.Local(text, slot, type, range);
  }
}
