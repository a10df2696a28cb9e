package dev.wharfinger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding that somebody has accepted, and why.
 *
 * @param policies the ids of the policies, in which {@code *} stands for any characters
 * @param subject what it is about, besides what the place implies where it is written
 * @param reason why it is accepted; empty only for what a {@link Baseline} knows
 * @param owner who answers for it; empty if nobody is named
 * @param expiresOrNull the last day on which it holds, or null if it has no end
 * @param location where it is written
 */
public record PolicyException(
    Origin origin,
    List<String> policies,
    Subject subject,
    String reason,
    String owner,
    @Nullable LocalDate expiresOrNull,
    Location location) {
  public PolicyException {
    policies = List.copyOf(policies);
  }

  /** The last day on which it holds; empty if it has no end. */
  public Optional<LocalDate> expires() {
    return Optional.ofNullable(expiresOrNull);
  }

  /** Where exceptions are written. */
  public enum Origin {
    /** A comment in the file, before what it is about or beside it. */
    COMMENT,
    /** The annotation {@code wharfinger.dev/allow} of an object or a pod template. */
    ANNOTATION,
    /** A file of exceptions. */
    FILE,
    /** A baseline: what was found when it was written. */
    BASELINE
  }

  /**
   * What an exception is about. In each text {@code *} stands for any characters, in that of files
   * for any but a slash, and {@code **} for any; an empty text is about everything.
   *
   * @param kind as {@code DaemonSet}, or {@code Dockerfile}
   * @param namespace as in the manifest; one that names none is in {@code default}
   * @param name of the resource
   * @param container the name of the container
   * @param file the name of the file, or how it ends from a slash on
   */
  public record Subject(String kind, String namespace, String name, String container, String file) {
    /** Everything. */
    public static final Subject ANY = new Subject("", "", "", "", "");
  }
}
