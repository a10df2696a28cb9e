package dev.wharfinger.internal.cel.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {k: v, ?k: v}}. */
public final class MapConstruction extends Eval {
  private final Eval[] keys;
  private final Eval[] values;

  private MapConstruction(List<Eval> keys, List<Eval> values) {
    this.keys = keys.toArray(Eval[]::new);
    this.values = values.toArray(Eval[]::new);
  }

  /**
   * Creates the literal; a constant if all keys and values are.
   *
   * @param values as many as keys; the optional ones yield their content or {@link Absent#ABSENT}
   */
  public static Eval of(List<Eval> keys, List<Eval> values) {
    MapBuilder entries = new MapBuilder();
    for (int i = 0; i < keys.size(); i++) {
      if (!(keys.get(i) instanceof Constant key && values.get(i) instanceof Constant value)) {
        return new MapConstruction(keys, values);
      }
      entries.put(key.value(), value.value());
    }
    return new Constant(entries.build());
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    MapBuilder entries = new MapBuilder();
    for (int i = 0; i < keys.length; i++) {
      Object key = keys[i].eval(frame);
      Object value = values[i].eval(frame);
      if (!Entries.canRead(frame, key)) {
        return frame.failure();
      }
      if (value == Absent.ABSENT) {
        entries.leaveOut(key);
      } else {
        entries.put(key, value);
      }
    }
    return entries.build();
  }
}
