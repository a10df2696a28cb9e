package dev.wharfinger.type;

/** A map; values are {@link java.util.Map}. */
public record MapType(Type key, Type value) implements Type {
  @Override
  public String displayName() {
    return "map(" + key.displayName() + ", " + value.displayName() + ")";
  }
}
