package dev.wharfinger.compiler;

import dev.wharfinger.internal.policy.PolicyReading;
import dev.wharfinger.internal.policy.file.ProfileFile;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a profile is for, and what it selects.
 *
 * @param description empty if the author does not say
 * @param parents the ids of the profiles that it extends
 * @param policies the ids of all policies that it selects, those of its parents first
 * @param unanswered the controls that its policies do not answer, with the reasons; those of its
 *     parents are not among them
 */
public record ProfileDescription(
    String id,
    String title,
    String description,
    List<String> parents,
    List<String> policies,
    Map<String, String> unanswered) {
  /** Keeps the order of the controls. */
  public ProfileDescription {
    parents = List.copyOf(parents);
    policies = List.copyOf(policies);
    unanswered = Collections.unmodifiableMap(new LinkedHashMap<>(unanswered));
  }

  /**
   * Reads profiles.
   *
   * <pre>{@code
   * List<ProfileDescription> profiles =
   *     ProfileDescription.read(StandardPolicies.profiles(), StandardPolicies.all());
   * }</pre>
   *
   * @param profiles where the profiles are, and those that they extend
   * @param policies what they select from
   * @throws CompilationException if anything is wrong with a profile; it tells all that is wrong
   */
  public static List<ProfileDescription> read(ProfileSource profiles, PolicySource policies) {
    PolicyReading reading = new PolicyReading(null);
    List<ProfileDescription> read = new ArrayList<>();
    for (ProfileFile file : reading.profiles(profiles.source())) {
      PolicySource selected = PolicySource.profile(file.id().value(), profiles, policies);
      read.add(of(file, reading.ids(selected.source())));
    }
    Diagnostics.refuse(reading.problems());
    return List.copyOf(read);
  }

  private static ProfileDescription of(ProfileFile file, List<String> policies) {
    Map<String, String> unanswered = new LinkedHashMap<>();
    file.unanswered().forEach(gap -> unanswered.put(gap.control(), gap.reason()));
    return new ProfileDescription(
        file.id().value(),
        file.title(),
        file.description(),
        file.parents().stream().map(RawScalar::value).toList(),
        policies,
        unanswered);
  }
}
