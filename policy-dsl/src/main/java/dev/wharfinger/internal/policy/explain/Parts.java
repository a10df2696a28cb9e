package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.policy.place.PlaceFinder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the expressions of a policy; each is made ready once. Thread-safe. */
final class Parts {
  private final Map<Typed, Part> known = Collections.synchronizedMap(new IdentityHashMap<>());

  Part of(Typed typed) {
    return known.computeIfAbsent(typed, Part::new);
  }

  /** A part that explanations have come by, and may come by again. */
  static final class Part {
    private final Typed typed;
    private final Eval program;
    private final PlaceFinder place;
    private final boolean constant;
    private volatile @Nullable String words;

    private Part(Typed typed) {
      this.typed = typed;
      this.program = Planner.plan(typed);
      this.place = PlaceFinder.of(typed);
      this.constant = isConstant(typed);
    }

    /** Evaluates it. */
    Eval program() {
      return program;
    }

    /** Finds where its value comes from. */
    PlaceFinder place() {
      return place;
    }

    /** Whether it has the same value for whatever is judged. */
    boolean isConstant() {
      return constant;
    }

    /**
     * What its author wrote.
     *
     * @param text the whole of the expression that it is a part of
     */
    String words(String text) {
      String found = words;
      if (found == null) {
        found = AuthorsWords.of(typed, text);
        words = found;
      }
      return found;
    }

    private static boolean isConstant(Typed part) {
      return TypedTree.all(List.of(part)).stream()
          .allMatch(
              any ->
                  (any instanceof Typed.Constant constant && !constant.parameter())
                      || any instanceof Typed.Call
                      || any instanceof Typed.ListLiteral);
    }
  }
}
