package dev.wharfinger.internal.cel.eval;

import dev.wharfinger.type.Type;
import org.jspecify.annotations.Nullable;

/** {@code resources(T)}: everything of a type in the set. */
public final class Resources extends Eval {
  private final Type type;

  public Resources(Type type) {
    this.type = type;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return frame.context().resources(type);
  }
}
