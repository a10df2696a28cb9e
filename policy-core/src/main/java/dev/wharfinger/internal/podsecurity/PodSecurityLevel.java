package dev.wharfinger.internal.podsecurity;

import java.util.Locale;
import java.util.Optional;

/** How much the Pod Security Standards ask of a pod, from nothing to most. */
public enum PodSecurityLevel {
  PRIVILEGED,
  BASELINE,
  RESTRICTED;

  /** Reads a level as labels have it; empty if it is none, also where only its case differs. */
  public static Optional<PodSecurityLevel> parse(String text) {
    for (PodSecurityLevel level : values()) {
      if (level.toString().equals(text)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** Whether this level asks for more than another. */
  boolean isStricterThan(PodSecurityLevel other) {
    return compareTo(other) > 0;
  }

  /** The level as labels have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
