package dev.wharfinger.type;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a derived function may ask of the evaluation that it runs in. */
public interface EvaluationContext {
  /** More steps than any sensible policy takes, and less time than anybody waits for. */
  long DEFAULT_STEPS = 1_000_000;

  /** The catalog that the resources are bound to. */
  Catalog catalog();

  /** The Kubernetes version to judge for. */
  Version kubernetesVersion();

  /** The time of this evaluation, the same wherever it is asked. */
  Instant now();

  /** The values of a type in the set: an {@link OpenList} where the set may lack some. */
  List<?> resources(Type type);

  /** Whether the set holds every resource of a kind that there is. */
  boolean isClosed(ObjectType kind);

  /** The index, built when it is first asked for and kept as long as the set. */
  <T> T index(Index<T> index);

  /** How many steps one policy may take for one subject. */
  default long steps() {
    return DEFAULT_STEPS;
  }

  /** Why the evaluation should end now, as its deadline is over; empty if it may go on. */
  default Optional<Fault> interruption() {
    return Optional.empty();
  }

  /**
   * Something that the caller knows and no resource tells, as who sends a request.
   *
   * @param kind what is asked for, as {@code UserInfo.class}
   * @return empty if the caller does not say
   */
  default <T> Optional<T> fact(Class<T> kind) {
    return Optional.empty();
  }

  /** Everything that is in a set, whether or not the set is all there is. */
  interface Resources {

    /** The catalog that the resources are bound to. */
    Catalog catalog();

    /** The values of a type, in the order of the files; for a union, those of all members. */
    List<?> of(Type type);
  }

  /**
   * Something computed once from a whole set, so that a search costs the same however many
   * resources there are. Equal indexes are built once, so each is a constant or says itself what it
   * is equal to.
   */
  @FunctionalInterface
  interface Index<T> {
    /** Computes it; called at most once for each set. */
    T build(Resources resources);
  }
}
