package dev.wharfinger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy that did not pass on a subject.
 *
 * @param outcome {@link Outcome#FAIL}, {@link Outcome#ERROR} or {@link Outcome#UNKNOWN}
 * @param severity that of the policy, unless a profile overrides it
 * @param message what is wrong, as the policy puts it; for an error or an unknown, why
 * @param resource the resource that it is about, as in {@code Deployment/shop/web}
 * @param fixOrNull what would mend it, or null if the policy names nothing
 * @param reasons the values that decided, the most telling first; empty if there are none
 */
public record Finding(
    Policy policy,
    Outcome outcome,
    Severity severity,
    String message,
    String resource,
    Location location,
    @Nullable Fix fixOrNull,
    List<Reason> reasons) {
  public Finding {
    reasons = List.copyOf(reasons);
  }

  /** What would mend it. */
  public Optional<Fix> fix() {
    return Optional.ofNullable(fixOrNull);
  }
}
