package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.policy.place.PlaceFinder;
import dev.wharfinger.internal.policy.place.PlaceFinder.Found;
import dev.wharfinger.resource.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the values of parts of an expression come from. */
final class Places {
  private final Frame frame;
  private final Function<Typed, PlaceFinder> finders;
  private final Map<Integer, Place> elements = new HashMap<>();

  /**
   * Finds places in what a frame holds.
   *
   * @param finders finds the place of a part; made once for each, since that takes a while
   */
  Places(Frame frame, Function<Typed, PlaceFinder> finders) {
    this.frame = frame;
    this.finders = finders;
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
    return finders.apply(part).find(frame).or(() -> ofOperands(part));
  }

  private Optional<Found> ofOperands(Typed part) {
    return TypedTree.parts(part).stream()
        .map(this::of)
        .flatMap(Optional::stream)
        .findFirst()
        .map(found -> new Found(found.place(), true));
  }
}
