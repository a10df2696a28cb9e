package dev.wharfinger.internal.cel.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [a, ?b]}. */
public final class ListConstruction extends Eval {
  private final Eval[] elements;

  private ListConstruction(List<Eval> elements) {
    this.elements = elements.toArray(Eval[]::new);
  }

  /**
   * Creates the literal; a constant if all elements are.
   *
   * @param elements the optional ones yield their content or {@link Absent#ABSENT}
   */
  public static Eval of(List<Eval> elements) {
    List<@Nullable Object> values = new ArrayList<>(elements.size());
    for (Eval element : elements) {
      if (!(element instanceof Constant constant) || NoValue.is(constant.value())) {
        return new ListConstruction(elements);
      }
      values.add(constant.value());
    }
    return new Constant(Collections.unmodifiableList(values));
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    List<@Nullable Object> list = new ArrayList<>(elements.length);
    Object undecided = null;
    for (Eval element : elements) {
      Object value = element.eval(frame);
      if (value != null && NoValue.is(value)) {
        undecided = NoValue.stronger(undecided, value);
      } else if (value != Absent.ABSENT) {
        list.add(value);
      }
    }
    return undecided == null ? list : undecided;
  }
}
