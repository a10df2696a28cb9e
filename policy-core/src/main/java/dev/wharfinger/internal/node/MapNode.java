package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Unknown;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map from text; its values are bound with it. */
public final class MapNode extends AbstractMap<String, @Nullable Object> implements BoundNode {
  private final MapType type;
  private final @Nullable BoundNode parent;
  private final @Nullable Object key;
  private final @Nullable RawNode raw;
  private final @Nullable Binding binding;
  private final Map<String, @Nullable Object> values;
  private final @Nullable Unknown unknownSize;

  /**
   * Creates a map.
   *
   * @param values makes the values in their order, given the map that holds them
   */
  public MapNode(
      MapType type,
      @Nullable BoundNode parent,
      @Nullable Object key,
      @Nullable RawNode raw,
      @Nullable Binding binding,
      Function<MapNode, Map<String, @Nullable Object>> values) {
    this.type = type;
    this.parent = parent;
    this.key = key;
    this.raw = raw;
    this.binding = binding;
    this.values = Collections.unmodifiableMap(values.apply(this));
    this.unknownSize = unknownSize(this.values);
  }

  private static @Nullable Unknown unknownSize(Map<String, @Nullable Object> values) {
    long known = values.size();
    Unknown first = null;
    for (Object value : values.values()) {
      if (value instanceof Unknown unknown) {
        first = first == null ? unknown : first;
        known--;
      }
    }
    return first == null ? null : new Unknown(first.reason(), known);
  }

  /**
   * The size of a map in which not every value can be known: of a key without a known value nobody
   * knows whether it is there. Empty if all is known.
   */
  public Optional<Unknown> unknownSize() {
    return Optional.ofNullable(unknownSize);
  }

  @Override
  public @Nullable Object get(Object name) {
    return values.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return values.containsKey(name);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return values.entrySet();
  }

  @Override
  public MapType type() {
    return type;
  }

  @Override
  public @Nullable BoundNode parentOrNull() {
    return parent;
  }

  @Override
  public @Nullable Object key() {
    return key;
  }

  @Override
  public @Nullable RawNode raw() {
    return raw;
  }

  @Override
  public @Nullable Binding binding() {
    return binding;
  }
}
