package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.policy.place.PlaceFinder.Found;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Clue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clues of one explanation; a reader takes in a few. */
final class Clues {
  private static final int MOST = 5;

  private final List<Clue> placed = new ArrayList<>();
  private final List<Clue> computed = new ArrayList<>();
  private final List<Clue> elements = new ArrayList<>();
  private final Parts parts;
  private final Places places;
  private String text;

  Clues(String text, Parts parts, Places places) {
    this.text = text;
    this.parts = parts;
    this.places = places;
  }

  /** Values of resources, then the elements that they are parts of, then values of no resource. */
  List<Clue> list() {
    List<Clue> all = new ArrayList<>(size());
    all.addAll(placed);
    all.addAll(elements);
    all.addAll(computed);
    return List.copyOf(all);
  }

  boolean isFull() {
    return size() >= MOST;
  }

  private int size() {
    return placed.size() + elements.size() + computed.size();
  }

  /** Tells the value of a part. */
  void tell(Typed part, @Nullable Object value) {
    Optional<Found> found = places.of(part);
    Place place = found.map(Found::place).orElse(null);
    boolean written = found.map(Found::present).orElse(true);
    String words =
        isPresence(part) && value instanceof Boolean there
            ? ValueWords.presence(there)
            : ValueWords.of(value, place, written);
    add(new Clue(parts.of(part).words(text), words, place), place == null ? computed : placed);
  }

  /** Tells which element a variable of a macro stands for. */
  void tellElement(String variable, BoundNode element) {
    Place place = element.place(null);
    add(new Clue(variable, ValueWords.of(element, place, true), place), elements);
  }

  /** Remembers where the element comes from that a slot holds. */
  void locate(int slot, Optional<Place> place) {
    places.locate(slot, place);
  }

  /** Does something while parts are parts of another text. */
  void within(@Nullable String newText, Runnable action) {
    String outer = text;
    text = newText == null ? outer : newText;
    action.run();
    text = outer;
  }

  private void add(Clue clue, List<Clue> to) {
    if (!isFull() && !isToldIn(to, clue.expression())) {
      to.add(clue);
    }
  }

  private static boolean isToldIn(List<Clue> clues, String expression) {
    for (Clue told : clues) {
      if (told.expression().equals(expression)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPresence(Typed part) {
    return (part instanceof Typed.FieldAccess field && field.access() == Typed.Access.PRESENCE)
        || (part instanceof Typed.Lookup lookup && lookup.access() == Typed.Access.PRESENCE);
  }
}
