package dev.wharfinger.internal.policy.coverage;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.file.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of an expression of which examples should show what it can be.
 *
 * @param wanted the results that it can have
 * @param behind what has to be so before it is evaluated
 * @param effect what the policy says of a subject because of it
 */
record Target(
    Code code, Typed part, Spot spot, Set<Boolean> wanted, List<Way.Step> behind, Effect effect) {
  Target {
    wanted = Set.copyOf(wanted);
  }

  /** The same, with whatever it can be with other parameters. */
  Target or(Target other) {
    Set<Boolean> all = new HashSet<>(wanted);
    all.addAll(other.wanted);
    return new Target(code, part, spot, all, behind, effect);
  }

  /** Whether this is about the elements that {@code each} yields. */
  boolean isElements() {
    return !spot.what().equals(part.getClass());
  }

  /** The part as it is written. */
  String text() {
    return text(code, part);
  }

  /** A part as it is written; {@code has} is no part of the range of what it asks for. */
  static String text(Code code, Typed part) {
    String text = code.text().substring(part.range().start(), part.range().end());
    boolean has =
        (part instanceof Typed.FieldAccess field && field.access() == Typed.Access.PRESENCE)
            || (part instanceof Typed.Lookup lookup && lookup.access() == Typed.Access.PRESENCE);
    return has ? "has(" + text + ")" : text;
  }
}
