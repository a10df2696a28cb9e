package dev.wharfinger.admission;

import dev.wharfinger.internal.podsecurity.PodSecurityExemptions;
import dev.wharfinger.internal.podsecurity.PodSecurityLevels;
import dev.wharfinger.internal.podsecurity.PodSecurityLevels.InvalidLabel;
import dev.wharfinger.resource.ResourceSet;
import java.util.Map;
import java.util.Set;

/**
 * How the Pod Security admission of a cluster is configured, by the names of the file that its API
 * server is given ({@code pod-security.admission.config.k8s.io/v1}, PodSecurityConfiguration).
 *
 * <pre>{@code
 * new PodSecurityConfiguration(
 *     Map.of("enforce", "baseline", "enforce-version", "v1.30"),
 *     Set.of("kube-system"), Set.of(), Set.of());
 * }</pre>
 *
 * @param defaults what holds where a namespace has no label: {@code enforce}, {@code audit} and
 *     {@code warn} are levels, {@code enforce-version} and the like versions
 * @param namespaces whose pods are not looked at
 * @param usernames whose requests are not looked at
 * @param runtimeClasses with which pods are not looked at
 */
public record PodSecurityConfiguration(
    Map<String, String> defaults,
    Set<String> namespaces,
    Set<String> usernames,
    Set<String> runtimeClasses) {

  /** Nothing is asked of a namespace without labels, and nobody is exempt. */
  public static final PodSecurityConfiguration DEFAULT =
      new PodSecurityConfiguration(Map.of(), Set.of(), Set.of(), Set.of());

  private static final Set<String> DEFAULTS =
      Set.of("enforce", "enforce-version", "audit", "audit-version", "warn", "warn-version");

  /**
   * Checks the defaults.
   *
   * @throws IllegalArgumentException if one has another name, or is no level or version
   */
  public PodSecurityConfiguration {
    defaults = Map.copyOf(defaults);
    namespaces = Set.copyOf(namespaces);
    usernames = Set.copyOf(usernames);
    runtimeClasses = Set.copyOf(runtimeClasses);
    for (String name : defaults.keySet()) {
      if (!DEFAULTS.contains(name)) {
        throw new IllegalArgumentException(
            "`%s` is no default of Pod Security; those are `enforce`, `audit` and `warn`, and each with `-version`"
                .formatted(name));
      }
    }
    for (InvalidLabel invalid : PodSecurityLevels.configured(defaults).invalid()) {
      throw new IllegalArgumentException("of the defaults, " + invalid.message());
    }
  }

  /**
   * Reads the file, or the file of all admission plugins that has it in it ({@code
   * apiserver.config.k8s.io/v1}, AdmissionConfiguration).
   *
   * @throws IllegalArgumentException if it cannot be read, or the API server would not take it
   */
  public static PodSecurityConfiguration read(ResourceSet file) {
    return PodSecurityConfigurationReader.read(file);
  }

  PodSecurityLevels levels() {
    return PodSecurityLevels.configured(defaults);
  }

  PodSecurityExemptions exemptions() {
    return new PodSecurityExemptions(namespaces, usernames, runtimeClasses);
  }
}
