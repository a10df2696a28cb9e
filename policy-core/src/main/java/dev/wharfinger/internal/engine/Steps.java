package dev.wharfinger.internal.engine;

import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.resource.Progress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the resources that are judged, and tells so to a listener until that throws. */
public final class Steps {
  private final int rounds;
  private @Nullable Progress progress;
  private @Nullable Problem problem;
  private int steps;

  /**
   * Creates the count.
   *
   * @param rounds how often each resource is judged; it counts when the last is over
   */
  public Steps(Optional<Progress> progress, int rounds) {
    this.progress = progress.orElse(null);
    this.rounds = rounds;
  }

  /** Tells that one more resource is judged in one more round. */
  public void next(int resources) {
    steps++;
    if (progress != null) {
      try {
        progress.at(steps / rounds, resources);
      } catch (RuntimeException e) {
        progress = null;
        problem =
            new Problem(
                "progress",
                Problem.Level.NOTE,
                "who was to hear of the progress failed: " + e,
                new Location("", 0, 0, 0, 0, ""));
      }
    }
  }

  /** What the listener threw, if it did. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }
}
