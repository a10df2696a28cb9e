package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code transformMap} and {@code transformMapEntry}: a map of what each entry becomes. Every entry
 * is looked at, and a fault of any is the result.
 */
public final class TransformMap extends Eval {
  private final Eval source;
  private final Variables variables;
  private final @Nullable Eval filter;
  private final Eval body;
  private final boolean toEntries;

  /**
   * Creates the macro.
   *
   * @param filter entries for which it is false are left out; null if there is none
   * @param toEntries whether the body yields maps that are joined, not values under the same key
   */
  public TransformMap(
      Eval source, Variables variables, @Nullable Eval filter, Eval body, boolean toEntries) {
    this.source = source;
    this.variables = variables;
    this.filter = filter;
    this.body = body;
    this.toEntries = toEntries;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    Object over = source.eval(frame);
    List<?> elements = Elements.of(frame, over);
    if (elements == null) {
      return Elements.failure(frame, over);
    }
    MapBuilder entries = new MapBuilder();
    for (int i = 0, size = elements.size(); i < size; i++) {
      if (!frame.step(variables.steps())) {
        return frame.failure();
      }
      variables.bind(frame, over, elements, i);
      Object selected = filter == null ? true : Truth.of(filter.eval(frame));
      if (selected != Boolean.FALSE) {
        Object result = selected == Boolean.TRUE ? body.eval(frame) : selected;
        if (!add(frame, entries, result)) {
          return frame.failure();
        }
      }
    }
    return over instanceof OpenList open ? new Unknown(open.reason()) : entries.build();
  }

  /** Adds what an entry becomes; false if there are no steps for it. */
  private boolean add(Frame frame, MapBuilder entries, @Nullable Object result) {
    Object key = frame.get(variables.first());
    if (!Entries.canRead(frame, key) || !frame.step(toEntries ? Sizes.of(result) : 0)) {
      return false;
    }
    if (!toEntries || NoValue.is(result)) {
      entries.put(key, result);
    } else if (result instanceof Map<?, ?> map) {
      map.forEach(entries::put);
    } else {
      entries.put(key, Faults.noSuchOverload("transformMapEntry", result));
    }
    return true;
  }
}
