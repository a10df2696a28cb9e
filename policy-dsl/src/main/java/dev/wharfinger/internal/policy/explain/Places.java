package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.policy.place.PlaceFinder.Found;
import dev.wharfinger.resource.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the values of parts of an expression come from. */
final class Places {
  private final Frame frame;
  private final Parts parts;
  private final Map<Integer, Place> elements = new HashMap<>();

  /** Finds places in what a frame holds. */
  Places(Frame frame, Parts parts) {
    this.frame = frame;
    this.parts = parts;
  }

  /** Remembers where the element comes from that a slot holds. */
  void locate(int slot, Optional<Place> place) {
    place.ifPresentOrElse(at -> elements.put(slot, at), () -> elements.remove(slot));
  }

  /** The place of the value, or of the first of the values that it is computed from. */
  Optional<Found> of(Typed part) {
    if (part instanceof Typed.Local local && elements.containsKey(local.slot())) {
      return Optional.of(new Found(elements.get(local.slot()), true));
    }
    if (part instanceof Typed.Constant) {
      return Optional.empty();
    }
    return parts.of(part).place().find(frame).or(() -> ofOperands(part));
  }

  private Optional<Found> ofOperands(Typed part) {
    for (Typed operand : TypedTree.parts(part)) {
      Optional<Found> found = of(operand);
      if (found.isPresent()) {
        return Optional.of(new Found(found.get().place(), true));
      }
    }
    return Optional.empty();
  }
}
