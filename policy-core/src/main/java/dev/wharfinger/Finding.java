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
 * @param objectOrNull the object of Kubernetes that it is about; null if it is about something
 *     else, or about an object that has no name
 */
public record Finding(
    Policy policy,
    Outcome outcome,
    Severity severity,
    String message,
    String resource,
    Location location,
    @Nullable Fix fixOrNull,
    List<Reason> reasons,
    @Nullable ObjectReference objectOrNull) {
  public Finding {
    reasons = List.copyOf(reasons);
  }

  /** A finding that is about no object of Kubernetes. */
  public Finding(
      Policy policy,
      Outcome outcome,
      Severity severity,
      String message,
      String resource,
      Location location,
      @Nullable Fix fixOrNull,
      List<Reason> reasons) {
    this(policy, outcome, severity, message, resource, location, fixOrNull, reasons, null);
  }

  /** What would mend it. */
  public Optional<Fix> fix() {
    return Optional.ofNullable(fixOrNull);
  }

  /** The object of Kubernetes that it is about. */
  public Optional<ObjectReference> object() {
    return Optional.ofNullable(objectOrNull);
  }

  /**
   * Names an object of Kubernetes, as a cluster does.
   *
   * @param apiVersion as the manifest has it, such as {@code apps/v1}
   * @param namespace as the manifest has it; empty if it names none, or if the object lies in none
   * @param namespaced whether objects of this kind live in a namespace; true also where nobody
   *     tells
   */
  public record ObjectReference(
      String apiVersion, String kind, String namespace, String name, boolean namespaced) {}
}
