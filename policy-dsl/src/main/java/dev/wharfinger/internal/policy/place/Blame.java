package dev.wharfinger.internal.policy.place;

import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Clue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place that a finding is about.
 *
 * @param candidates the places that the policy names; the first where something is wins
 * @param elements whether elements are judged, and not the subject as a whole
 */
public record Blame(List<PlaceFinder> candidates, boolean elements) {

  /**
   * The place of what does not comply; the first of the clues is blamed if the policy names none.
   */
  public Place place(Frame frame, List<Clue> clues) {
    Place first = null;
    for (PlaceFinder candidate : candidates) {
      Optional<PlaceFinder.Found> found = candidate.find(frame);
      if (found.isPresent() && found.get().present()) {
        return found.get().place();
      }
      if (first == null && found.isPresent()) {
        first = found.get().place();
      }
    }
    return first == null ? decisive(frame, clues) : first;
  }

  /** The place of the first clue in what is judged, or of all that is judged. */
  public Place decisive(Frame frame, List<Clue> clues) {
    Place whole = whole(frame);
    return clues.stream()
        .map(Clue::place)
        .flatMap(Optional::stream)
        .filter(place -> elements ? isWithin(place, whole) : isInSameResource(place, whole))
        .findFirst()
        .orElse(whole);
  }

  private static boolean isWithin(Place place, Place whole) {
    if (place.equals(whole)) {
      return true;
    }
    BoundNode at = (BoundNode) place.node();
    while (at != null && at != whole.node()) {
      at = at.parentOrNull();
    }
    return at != null && whole.key() == null;
  }

  private static boolean isInSameResource(Place place, Place whole) {
    return ((BoundNode) place.node()).root() == ((BoundNode) whole.node()).root();
  }

  /** The place of the element if elements are judged, else of the subject. */
  private Place whole(Frame frame) {
    Optional<Place> element = elements ? element(frame) : Optional.empty();
    return element.orElseGet(() -> subject(frame));
  }

  /** The place of the element that the frame holds; empty if it is in no resource. */
  public static Optional<Place> element(Frame frame) {
    if (frame.get(FrameLayout.ITEM) instanceof BoundNode node) {
      return Optional.of(node.place(null));
    }
    return frame.get(FrameLayout.ELEMENTS) instanceof BoundNode container
        ? Optional.of(container.place(key(frame.get(FrameLayout.INDEX_OR_KEY))))
        : Optional.empty();
  }

  /** The key by which a node knows what expressions call by {@code key}. */
  public static Object key(@Nullable Object key) {
    return key instanceof Long index ? (Object) Math.toIntExact(index) : String.valueOf(key);
  }

  private static Place subject(Frame frame) {
    return ((BoundNode) Objects.requireNonNull(frame.get(FrameLayout.SELF))).place(null);
  }
}
