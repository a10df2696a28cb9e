package dev.wharfinger.type;

/** A list; values are {@link java.util.List}. */
public record ListType(Type element) implements Type {
  @Override
  public String displayName() {
    return "list(" + element.displayName() + ")";
  }
}
