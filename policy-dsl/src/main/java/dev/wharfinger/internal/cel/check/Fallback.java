package dev.wharfinger.internal.cel.check;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code optional.orValue(literal)} reads: a value that is not the literal was there.
 *
 * @param value the path to the value
 * @param literal what stands for it where it is not there
 */
record Fallback(Path value, Object literal) {
  /** The name of the function in paths. */
  static final String FUNCTION = "orValue";

  static Optional<Fallback> of(@Nullable Path path) {
    if (path instanceof Path.ResultOf result
        && result.function().equals(FUNCTION)
        && result.arguments().get(1) instanceof Path.Literal literal) {
      Path value = Paths.value(result.arguments().get(0));
      return value == null ? Optional.empty() : Optional.of(new Fallback(value, literal.value()));
    }
    return Optional.empty();
  }

  /** What follows if the result equals a literal. */
  static Facts whenEqual(@Nullable Path path, Object literal) {
    return unless(path, fallback -> fallback.equals(literal));
  }

  /** What follows if something is known of the result, unless that may be said of the fallback. */
  static Facts unless(@Nullable Path path, Predicate<Object> saidOfFallback) {
    return of(path)
        .filter(fallback -> !saidOfFallback.test(fallback.literal))
        .map(fallback -> Facts.present(fallback.value))
        .orElse(Facts.NONE);
  }
}
