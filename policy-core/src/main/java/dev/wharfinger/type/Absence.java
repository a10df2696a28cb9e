package dev.wharfinger.type;

import org.jspecify.annotations.Nullable;

/** What it means that a field is not there: exactly one meaning for each field. */
public sealed interface Absence {

  /**
   * Absent means this value.
   *
   * @param value a Boolean, Long, Double, String or {@link Quantity}
   */
  record Default(Object value) implements Absence {}

  /** Absent and empty mean the same: a list, map, object or text without content. */
  record Empty() implements Absence {}

  /**
   * Absent means something of its own, so a policy has to ask first.
   *
   * @param reason what absence means, as in {@code inherited from the pod}
   * @param derivedFunction the function that answers the real question, as in {@code
   *     effectiveSecurityContext}; null if there is none
   */
  record Guarded(String reason, @Nullable String derivedFunction) implements Absence {}

  /** Absent means that nobody has looked. */
  record NotKnown(String reason) implements Absence {}

  /** An object without it is not valid. */
  record Required() implements Absence {}
}
