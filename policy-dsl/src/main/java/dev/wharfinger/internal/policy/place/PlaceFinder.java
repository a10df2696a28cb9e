package dev.wharfinger.internal.policy.place;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.resource.Place;
import java.util.Optional;

/** Finds the place that a path leads to, be something there or not. */
@FunctionalInterface
public interface PlaceFinder {

  /** The place; empty if the path cannot be followed. */
  Optional<Found> find(Frame frame);

  /**
   * A place.
   *
   * @param present whether something is written there
   */
  record Found(Place place, boolean present) {

    private static Found at(BoundNode owner, Object key) {
      return new Found(owner.place(key), owner.get(key) != null);
    }
  }

  /** The finder for a path. */
  static PlaceFinder of(Typed path) {
    return ofMeant(NodeFinder.meant(path));
  }

  private static PlaceFinder ofMeant(Typed path) {
    if (path instanceof Typed.FieldAccess access) {
      NodeFinder owner = NodeFinder.owner(access);
      return frame -> owner.find(frame).map(node -> Found.at(node, access.name()));
    }
    if (path instanceof Typed.Lookup lookup) {
      NodeFinder owner = NodeFinder.of(lookup.operand());
      Eval key = Planner.plan(lookup.key());
      NodeFinder chosen = NodeFinder.chosen(lookup);
      return frame ->
          chosen
              .find(frame)
              .map(node -> new Found(node.place(null), true))
              .or(() -> owner.find(frame).map(node -> Found.at(node, Blame.key(key.eval(frame)))));
    }
    if (path instanceof Typed.Local local && local.slot() == FrameLayout.ITEM) {
      return frame -> Blame.element(frame).map(place -> new Found(place, true));
    }
    NodeFinder itself = NodeFinder.of(path);
    PlaceFinder receiver = receiver(path);
    return frame ->
        itself
            .find(frame)
            .map(node -> new Found(node.place(null), true))
            .or(() -> receiver.find(frame));
  }

  /** What is blamed for the result of a function that is in no file. */
  private static PlaceFinder receiver(Typed path) {
    return path instanceof Typed.Call call && !call.arguments().isEmpty()
        ? of(call.arguments().get(0))
        : frame -> Optional.empty();
  }
}
