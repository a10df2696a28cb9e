package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.eval.Elements;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.Variables;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.policy.place.Blame;
import dev.wharfinger.resource.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rounds of macros, gone through once more. */
final class Rounds {
  private final Frame frame;
  private final Clues clues;

  Rounds(Frame frame, Clues clues) {
    this.frame = frame;
    this.clues = clues;
  }

  /** What a macro goes through; nothing if its source is none that can be gone through. */
  List<?> elements(@Nullable Object source) {
    List<?> elements = Elements.of(frame, source);
    return elements == null ? List.of() : elements;
  }

  /**
   * Lets the frame hold what it held in a round.
   *
   * @param elements the {@link #elements} of the source
   */
  void bind(Typed.Comprehension macro, @Nullable Object source, List<?> elements, int round) {
    new Variables(macro.firstSlot(), macro.secondSlot(), 1).bind(frame, source, elements, round);
    Object key = source instanceof List<?> ? (Object) (long) round : elements.get(round);
    clues.locate(elementSlot(macro), place(source, key));
  }

  /** Tells which element the frame holds, if it has parts; what is said of it is told elsewhere. */
  void tell(Typed.Comprehension macro) {
    int slot = elementSlot(macro);
    if (frame.get(slot) instanceof BoundNode node) {
      TypedTree.all(List.of(macro.body())).stream()
          .filter(part -> part instanceof Typed.Local local && local.slot() == slot)
          .map(part -> ((Typed.Local) part).name())
          .findFirst()
          .ifPresent(name -> clues.tellElement(name, node));
    }
  }

  /** What is evaluated in each round. */
  List<Typed> parts(Typed.Comprehension macro) {
    Typed filter = macro.filter();
    return filter == null ? List.of(macro.body()) : List.of(filter, macro.body());
  }

  private static int elementSlot(Typed.Comprehension macro) {
    return macro.secondSlot() < 0 ? macro.firstSlot() : macro.secondSlot();
  }

  private static Optional<Place> place(@Nullable Object source, @Nullable Object key) {
    boolean hasKeys = source instanceof List<?> || source instanceof MapNode;
    return hasKeys && source instanceof BoundNode container
        ? Optional.of(container.place(Blame.key(key)))
        : Optional.empty();
  }
}
