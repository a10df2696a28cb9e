package dev.wharfinger;

import dev.wharfinger.resource.Progress;
import dev.wharfinger.spi.Authorizer;
import dev.wharfinger.spi.UserInfo;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation is told besides policies and resources. Immutable.
 *
 * <pre>{@code
 * EvaluationOptions options = EvaluationOptions.builder().kubernetes("1.34").closed(true).build();
 * }</pre>
 */
public final class EvaluationOptions {
  private static final EvaluationOptions DEFAULTS = builder().build();

  private final Version kubernetes;
  private final Clock clock;
  private final boolean closed;
  private final Set<String> closedKinds;
  private final @Nullable Duration deadline;
  private final @Nullable Progress progress;
  private final long steps;
  private final @Nullable BooleanSupplier cancellation;
  private final @Nullable Exceptions exceptions;
  private final @Nullable Baseline baseline;
  private final @Nullable Consumer<Measurement> measured;
  private final Map<Class<?>, Object> facts;

  private EvaluationOptions(Builder builder) {
    this.kubernetes = builder.kubernetes;
    this.clock = builder.clock;
    this.closed = builder.closed;
    this.closedKinds = builder.closedKinds;
    this.deadline = builder.deadline;
    this.progress = builder.progress;
    this.steps = builder.steps;
    this.cancellation = builder.cancellation;
    this.exceptions = builder.exceptions;
    this.baseline = builder.baseline;
    this.measured = builder.measured;
    this.facts = Map.copyOf(builder.facts);
  }

  /** An open set, the newest known Kubernetes version, the system clock, no deadline. */
  public static EvaluationOptions defaults() {
    return DEFAULTS;
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these options. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kubernetes = kubernetes;
    builder.clock = clock;
    builder.closed = closed;
    builder.closedKinds = closedKinds;
    builder.deadline = deadline;
    builder.progress = progress;
    builder.steps = steps;
    builder.cancellation = cancellation;
    builder.exceptions = exceptions;
    builder.baseline = baseline;
    builder.measured = measured;
    builder.facts.putAll(facts);
    return builder;
  }

  /** The Kubernetes version to judge for. */
  public Version kubernetes() {
    return kubernetes;
  }

  /** The clock, read once for each evaluation. */
  public Clock clock() {
    return clock;
  }

  /** Whether the set holds everything there is, so that what is not in it does not exist. */
  public boolean closed() {
    return closed;
  }

  /** The kinds, as {@code NetworkPolicy}, of which the set holds everything. */
  public Set<String> closedKinds() {
    return closedKinds;
  }

  /** How long an evaluation may take; what is not judged by then is an error. */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /** Who hears how many resources are judged. */
  public Optional<Progress> progress() {
    return Optional.ofNullable(progress);
  }

  /**
   * How many steps one policy may take for one subject; a policy that takes more is an error. A
   * step looks at one element of a list, or at 64 characters of a text.
   */
  public long steps() {
    return steps;
  }

  /** Who tells that the evaluation is no longer wanted. */
  public Optional<BooleanSupplier> cancellation() {
    return Optional.ofNullable(cancellation);
  }

  /** Who hears what an evaluation did, and how long it took. */
  public Optional<Consumer<Measurement>> measured() {
    return Optional.ofNullable(measured);
  }

  /**
   * Which findings are accepted.
   *
   * @return empty if the caller does not say: then {@link Exceptions#inline()} for resources, and
   *     {@link Exceptions#none()} for requests
   */
  public Optional<Exceptions> exceptions() {
    return Optional.ofNullable(exceptions);
  }

  /** What was found before, and is accepted. */
  public Optional<Baseline> baseline() {
    return Optional.ofNullable(baseline);
  }

  /**
   * Something that the caller knows and no resource tells.
   *
   * @param kind what is asked for, as {@code UserInfo.class}
   * @return empty if the caller does not say
   */
  public <T> Optional<T> fact(Class<T> kind) {
    return Optional.ofNullable(kind.cast(facts.get(kind)));
  }

  /** Builds {@link EvaluationOptions}. */
  public static final class Builder {
    private Version kubernetes = new Version(1, 36);
    private Clock clock = Clock.systemUTC();
    private boolean closed;
    private Set<String> closedKinds = Set.of();
    private @Nullable Duration deadline;
    private @Nullable Progress progress;
    private long steps = EvaluationContext.DEFAULT_STEPS;
    private @Nullable BooleanSupplier cancellation;
    private @Nullable Exceptions exceptions;
    private @Nullable Baseline baseline;
    private @Nullable Consumer<Measurement> measured;
    private final Map<Class<?>, Object> facts = new HashMap<>();

    private Builder() {}

    /**
     * Judges for a Kubernetes version.
     *
     * @param version as {@code 1.36}
     * @throws IllegalArgumentException if it is not a version
     */
    public Builder kubernetes(String version) {
      this.kubernetes = Version.parse(version);
      return this;
    }

    /** Takes the time from a clock. */
    public Builder clock(Clock newClock) {
      this.clock = Objects.requireNonNull(newClock);
      return this;
    }

    /** Declares that the set holds the whole cluster. */
    public Builder closed(boolean newClosed) {
      this.closed = newClosed;
      return this;
    }

    /** Declares that the set holds every resource of these kinds. */
    public Builder closedKinds(Set<String> kinds) {
      this.closedKinds = Set.copyOf(kinds);
      return this;
    }

    /**
     * Limits the time of an evaluation. It is looked at before each resource, and now and then
     * inside of long expressions.
     */
    public Builder deadline(Duration newDeadline) {
      this.deadline = Objects.requireNonNull(newDeadline);
      return this;
    }

    /**
     * Tells how many resources are judged, those included that are in no file and exist all the
     * same, as namespaces in use. One that throws hears no more, which the report notes; the
     * evaluation goes on.
     */
    public Builder progress(Progress newProgress) {
      this.progress = Objects.requireNonNull(newProgress);
      return this;
    }

    /**
     * Limits the steps that one policy takes for one subject, a million by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder steps(long newSteps) {
      if (newSteps < 0) {
        throw new IllegalArgumentException("a negative number of steps: " + newSteps);
      }
      this.steps = newSteps;
      return this;
    }

    /**
     * Ends the evaluation early: what is not judged when it is first true is an error. It is asked
     * before each resource, and now and then inside of long expressions.
     */
    public Builder cancellation(BooleanSupplier cancelled) {
      this.cancellation = Objects.requireNonNull(cancelled);
      return this;
    }

    /** Accepts findings; see {@link EvaluationOptions#exceptions()} for what is so otherwise. */
    public Builder exceptions(Exceptions accepted) {
      this.exceptions = Objects.requireNonNull(accepted);
      return this;
    }

    /** Accepts what was found before. */
    public Builder baseline(Baseline known) {
      this.baseline = Objects.requireNonNull(known);
      return this;
    }

    /**
     * Tells what each evaluation did once it is over, on the thread that evaluates, as to count it;
     * without this, nothing is measured. What it throws is a note of the report.
     */
    public Builder measured(Consumer<Measurement> listener) {
      this.measured = Objects.requireNonNull(listener);
      return this;
    }

    /** Judges as if a user had sent the resources; otherwise what depends on that is unknown. */
    public Builder user(UserInfo user) {
      return fact(UserInfo.class, user);
    }

    /** Tells what users may do; otherwise what depends on that is unknown. */
    public Builder authorizer(Authorizer authorizer) {
      return fact(Authorizer.class, authorizer);
    }

    /**
     * Tells something that no resource tells; what is told last wins.
     *
     * @param kind what functions ask for
     */
    public <T> Builder fact(Class<T> kind, T fact) {
      facts.put(kind, kind.cast(fact));
      return this;
    }

    /** Completes the options. */
    public EvaluationOptions build() {
      return new EvaluationOptions(this);
    }
  }
}
