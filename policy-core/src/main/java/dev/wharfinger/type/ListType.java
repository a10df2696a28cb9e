package dev.wharfinger.type;

/**
 * A list; values are {@link java.util.List}.
 *
 * @param semantics what equality and {@code +} make of it
 */
public record ListType(Type element, ListSemantics semantics) implements Type {
  private static final ListSemantics ATOMIC = new ListSemantics.Atomic();

  /** A list in which order and repetition count. */
  public ListType(Type element) {
    this(element, ATOMIC);
  }

  @Override
  public String displayName() {
    return "list(" + element.displayName() + ")";
  }
}
