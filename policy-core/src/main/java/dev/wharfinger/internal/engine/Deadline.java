package dev.wharfinger.internal.engine;

import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import java.time.Duration;
import java.util.Optional;

/** The time that an evaluation has. Measured, unlike the time that policies see. */
final class Deadline {
  private final Optional<Duration> allowed;
  private final long start = System.nanoTime();

  private Deadline(Optional<Duration> allowed) {
    this.allowed = allowed;
  }

  static Deadline of(Optional<Duration> allowed) {
    return new Deadline(allowed);
  }

  boolean isOver() {
    return allowed.isPresent() && System.nanoTime() - start > allowed.get().toNanos();
  }

  Problem problem(int notJudged) {
    return new Problem(
        "deadline",
        Problem.Level.ERROR,
        "%d resources were not judged within %s"
            .formatted(notJudged, allowed.map(Duration::toString).orElse("")),
        new Location("", 0, 0, 0, 0, ""));
  }
}
