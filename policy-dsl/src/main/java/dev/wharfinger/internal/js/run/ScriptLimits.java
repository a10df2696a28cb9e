package dev.wharfinger.internal.js.run;

import java.time.Duration;

/**
 * How much a policy may take for one subject.
 *
 * @param contexts how many threads may judge by scripts at once
 * @param statements the same whatever the machine; a policy that needs more has outcome error
 * @param time for what statements do not bound, as regular expressions with references back
 */
public record ScriptLimits(int contexts, long statements, Duration time) {
  /** A text longer than this is an error where it is made. */
  static final int TEXT = 16 << 20;

  /** A message of what a script threw is cut here. */
  static final int MESSAGE = 10_000;

  /** A name that there is not is cut here when that is told. */
  static final int NAME = 100;
}
