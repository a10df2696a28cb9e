package dev.wharfinger.internal.podsecurity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who need not comply with the Pod Security Standards, as a cluster is configured. Names are
 * compared as they are, without patterns.
 *
 * @param namespaces whose pods are not looked at
 * @param usernames whose requests are not looked at; those of the service account of a controller
 *     exempt every pod of every such controller
 * @param runtimeClasses with which pods are not looked at
 */
public record PodSecurityExemptions(
    Set<String> namespaces, Set<String> usernames, Set<String> runtimeClasses) {

  /** Nobody is exempt. */
  public static final PodSecurityExemptions NONE =
      new PodSecurityExemptions(Set.of(), Set.of(), Set.of());

  /** Copies the sets; an empty name exempts nobody. */
  public PodSecurityExemptions {
    namespaces = named(namespaces);
    usernames = named(usernames);
    runtimeClasses = named(runtimeClasses);
  }

  private static Set<String> named(Set<String> names) {
    return names.stream().filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Why a pod is exempt; empty if it is not.
   *
   * @param namespace that of the request; empty if there is none
   * @param username who asks; empty if that is not known
   * @param runtimeClass that of the pod; empty if it names none
   */
  public Optional<Exemption> of(String namespace, String username, String runtimeClass) {
    if (namespaces.contains(namespace)) {
      return Optional.of(Exemption.NAMESPACE);
    }
    if (usernames.contains(username)) {
      return Optional.of(Exemption.USER);
    }
    return runtimeClasses.contains(runtimeClass)
        ? Optional.of(Exemption.RUNTIME_CLASS)
        : Optional.empty();
  }

  /** Why a pod is exempt. */
  public enum Exemption {
    NAMESPACE("namespace"),
    USER("user"),
    RUNTIME_CLASS("runtimeClass");

    private final String annotation;

    Exemption(String annotation) {
      this.annotation = annotation;
    }

    /** What the plugin writes into the audit annotation {@code exempt}. */
    public String annotation() {
      return annotation;
    }
  }
}
