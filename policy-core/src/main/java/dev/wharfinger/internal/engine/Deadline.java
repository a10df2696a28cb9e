package dev.wharfinger.internal.engine;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.type.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** When an evaluation has to end. The time is measured, unlike the time that policies see. */
public final class Deadline {
  private static final Fault CANCELLED = new Fault("cancelled", "the evaluation was cancelled");

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final Optional<Duration> allowed;
  private final long nanoseconds;
  private final BooleanSupplier cancelled;
  private final long start = System.nanoTime();

  private Deadline(Optional<Duration> allowed, BooleanSupplier cancelled) {
    this.allowed = allowed;
    this.nanoseconds =
        allowed
            .filter(duration -> duration.compareTo(LONGEST) < 0)
            .map(Duration::toNanos)
            .orElse(Long.MAX_VALUE);
    this.cancelled = cancelled;
  }

  /** The deadline of an evaluation that begins now. */
  public static Deadline of(EvaluationOptions options) {
    return new Deadline(options.deadline(), options.cancellation().orElse(() -> false));
  }

  /** Why the evaluation has to end now; empty if it may go on. */
  public Optional<Fault> over() {
    if (allowed.isPresent() && System.nanoTime() - start > nanoseconds) {
      return Optional.of(
          new Fault("limit-time", "the evaluation takes longer than " + allowed.get()));
    }
    return cancelled.getAsBoolean() ? Optional.of(CANCELLED) : Optional.empty();
  }

  /** The options of an evaluation that is a part of this one: it has what is left of the time. */
  public EvaluationOptions rest(EvaluationOptions options) {
    return allowed.isEmpty()
        ? options
        : options.toBuilder()
            .deadline(Duration.ofNanos(Math.max(0, nanoseconds - (System.nanoTime() - start))))
            .build();
  }

  /** Tells that resources were left out. */
  public Problem problem(Fault over, int notJudged) {
    boolean late = !over.equals(CANCELLED);
    return new Problem(
        late ? "deadline" : over.code(),
        Problem.Level.ERROR,
        late
            ? "%d resources were not judged within %s"
                .formatted(notJudged, allowed.map(Duration::toString).orElse(""))
            : "%d resources were not judged, the evaluation was cancelled".formatted(notJudged),
        new Location("", 0, 0, 0, 0, ""));
  }
}
