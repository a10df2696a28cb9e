package dev.wharfinger.internal.cel.eval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A chain of fields that starts at a name: {@code self.a.b}. */
public final class PathRead extends Eval {
  private final int slot;
  private final Members[] path;

  /** Creates a path of one field. */
  public PathRead(int slot, Members field) {
    this(slot, new Members[] {field});
  }

  private PathRead(int slot, Members[] path) {
    this.slot = slot;
    this.path = path;
  }

  /** This path and another field at its end. */
  public PathRead then(Members field) {
    Members[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = field;
    return new PathRead(slot, longer);
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return read(frame.get(slot));
  }

  /** What the fields lead to from a value. */
  @Nullable Object read(@Nullable Object start) {
    Object value = start;
    for (Members field : path) {
      value = field.read(value);
    }
    return value;
  }
}
