package dev.wharfinger.internal.policy.coverage;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import dev.wharfinger.internal.policy.file.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to a part of an expression: what has to be evaluated before it, and with which result.
 *
 * @param known the results of parts, which are the same wherever they are written once more
 */
record Way(List<Step> steps, Map<Meaning, Boolean> known) {
  static final Way START = new Way(List.of(), Map.of());

  /**
   * Something that is evaluated before.
   *
   * @param result with this result; null if any will do
   */
  record Step(Spot spot, @Nullable Boolean result) {}

  /** A text, and what the names in it are bound to. */
  private record Meaning(String text, List<Integer> slots) {
    static Meaning of(Code code, Typed part) {
      return new Meaning(
          Target.text(code, part),
          TypedTree.written(List.of(part)).stream()
              .filter(Typed.Local.class::isInstance)
              .map(local -> ((Typed.Local) local).slot())
              .toList());
    }
  }

  /** The way that goes on behind something. */
  Way behind(Spot spot, @Nullable Boolean result) {
    return new Way(plus(new Step(spot, result)), known);
  }

  /** The way that goes on where an expression has a result. */
  Way where(Code code, Typed part, boolean result) {
    if (part instanceof Typed.Unary unary && unary.operator() == UnaryOperator.NOT) {
      return where(code, unary.operand(), !result);
    }
    if (part instanceof Typed.Logical logical) {
      Way way = this;
      if (logical.and() == result) {
        for (Typed operand : logical.operands()) {
          way = way.where(code, operand, result);
        }
      }
      return way;
    }
    if (!Parts.isAsked(part)) {
      return this;
    }
    Map<Meaning, Boolean> more = new HashMap<>(known);
    more.put(Meaning.of(code, part), result);
    return new Way(plus(new Step(Spot.of(code, part), result)), more);
  }

  /** The only result that a part can have here; empty if it can have both. */
  Optional<Boolean> only(Code code, Typed part) {
    return Optional.ofNullable(known.get(Meaning.of(code, part)));
  }

  private List<Step> plus(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return List.copyOf(longer);
  }
}
