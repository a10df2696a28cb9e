package dev.wharfinger.internal.cel.function;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One list being made of the elements of others. */
final class Flattening {
  private final Meter meter;
  private final List<@Nullable Object> flat = new ArrayList<>();
  private @Nullable OpenList open;
  private @Nullable Object undecided;
  private boolean tooLarge;
  private @Nullable Fault failure;

  Flattening(Meter meter) {
    this.meter = meter;
  }

  /** Adds the elements of a list, and of the lists in it down to a depth. */
  void add(List<?> list, long depth) {
    if (list instanceof OpenList some && open == null) {
      open = some;
    }
    if (!meter.enter()) {
      failure = Faults.DEPTH;
      return;
    }
    addElements(list, depth);
    meter.leave();
  }

  private void addElements(List<?> list, long depth) {
    for (Object element : list) {
      if (tooLarge || failure != null) {
        return;
      }
      if (!meter.step()) {
        failure = meter.failure();
        return;
      }
      if (depth > 0 && element instanceof List<?> inner) {
        add(inner, depth - 1);
      } else {
        addElement(element, depth);
      }
    }
  }

  private void addElement(@Nullable Object element, long depth) {
    if (depth > 0 && element != null && NoValue.is(element)) {
      // It may have been a list of any number of elements.
      undecided = NoValue.stronger(undecided, element);
    } else if (flat.size() == ListLimit.MOST_ELEMENTS) {
      tooLarge = true;
    } else {
      flat.add(element);
    }
  }

  /** The list; or an unknown or fault that stood where a list might have been. */
  Object result() {
    if (failure != null) {
      return failure;
    }
    if (undecided instanceof Unknown) {
      return undecided;
    }
    if (tooLarge) {
      return ListLimit.exceeded("flatten");
    }
    if (undecided != null) {
      return undecided;
    }
    return open == null ? Collections.unmodifiableList(flat) : new OpenList(flat, open.reason());
  }
}
