package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was checked, and what its value proves.
 *
 * @param whenTrue what holds where it is true; nothing unless it is a bool
 * @param whenFalse what holds where it is false
 * @param path what it reads, or null if that is not known to be the same each time
 * @param elements what holds for each element of a list; null if nothing is known
 * @param implied whether it may be an object that is not there but reads as an empty one, which
 *     lacks even what is required
 */
public record Checked(
    Typed typed,
    Facts whenTrue,
    Facts whenFalse,
    @Nullable Path path,
    @Nullable Elements elements,
    boolean implied) {

  static Checked of(Typed typed, @Nullable Path path) {
    return new Checked(typed, Facts.NONE, Facts.NONE, path, null, false);
  }

  static Checked of(Typed typed) {
    return of(typed, null);
  }

  static Checked condition(Typed typed, Facts whenTrue, Facts whenFalse) {
    return of(typed).withFacts(whenTrue, whenFalse);
  }

  Checked withTyped(Typed newTyped) {
    return new Checked(newTyped, whenTrue, whenFalse, path, elements, implied);
  }

  Checked withFacts(Facts newWhenTrue, Facts newWhenFalse) {
    return new Checked(typed, newWhenTrue, newWhenFalse, path, elements, implied);
  }

  Checked withPath(Path newPath) {
    return new Checked(typed, whenTrue, whenFalse, newPath, elements, implied);
  }

  Checked withElements(Elements newElements) {
    return new Checked(typed, whenTrue, whenFalse, path, newElements, implied);
  }

  Checked impliedIf(boolean newImplied) {
    return new Checked(typed, whenTrue, whenFalse, path, elements, newImplied);
  }

  Range range() {
    return typed.range();
  }

  /** Whether a problem was told of it, so that nothing more is known. */
  public boolean isFaulty() {
    return Types.isError(typed.type());
  }

  /** The value, where it is written out, here or where a variable got it; null if it is not. */
  @Nullable Object literal() {
    return path instanceof Path.Literal known ? known.value() : null;
  }

  /** What the value is. */
  public Type type() {
    return typed.type();
  }

  /**
   * What holds for each element of this list, as after {@code filter}.
   *
   * @param slot where the frame holds the element
   */
  public Facts ofElement(int slot) {
    return elements == null
        ? Facts.NONE
        : elements.facts().replace(elements.variable(), new Path.Slot(slot));
  }

  /**
   * That this list or map has what it is asked for with one of its own indexes or keys.
   *
   * @param keySlot where the frame holds the index or key
   */
  public Facts ofEntry(int keySlot) {
    return Facts.present(Paths.entry(path, new Path.Slot(keySlot)));
  }

  /**
   * What holds for each element of a list.
   *
   * @param variable what stands for the element
   */
  record Elements(Path variable, Facts facts) {}
}
