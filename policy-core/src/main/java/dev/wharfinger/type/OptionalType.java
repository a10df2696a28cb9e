package dev.wharfinger.type;

/** A value that may be missing, as {@code a.?b} yields; values are {@link java.util.Optional}. */
public record OptionalType(Type element) implements Type {
  @Override
  public String displayName() {
    return "optional_type(" + element.displayName() + ")";
  }
}
