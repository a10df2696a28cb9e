package dev.wharfinger.internal.node;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.type.MapType;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
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
