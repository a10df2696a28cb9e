package dev.wharfinger.stdlib;

import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import java.util.List;

/**
 * The policies that come with the library.
 *
 * <pre>{@code
 * PolicySet policies = PolicyCompiler.create().add(StandardPolicies.profile("recommended")).compile();
 * }</pre>
 */
public final class StandardPolicies {
  private static final TextIndex POLICIES = new TextIndex("policies");
  private static final TextIndex PROFILES = new TextIndex("profiles");

  private StandardPolicies() {}

  /** All policies. Those with parameters that have no default need values. */
  public static PolicySource all() {
    return PolicySource.of(POLICIES.sources(PolicySource::of));
  }

  /**
   * The policies of a profile. One that needs a parameter which is not given judges nothing, which
   * a warning tells.
   *
   * @param id one of {@link #profileIds()}; another is an error when the policies are compiled,
   *     with a suggestion
   */
  public static PolicySource profile(String id) {
    return PolicySource.profile(id, profiles(), all());
  }

  /**
   * The profiles, for profiles of one's own that extend them.
   *
   * <pre>{@code
   * ProfileSource own = ProfileSource.of(Path.of("platform.yaml"));
   * ProfileSource profiles = ProfileSource.of(List.of(StandardPolicies.profiles(), own));
   * PolicySource platform = PolicySource.profile("platform", profiles, StandardPolicies.all());
   * }</pre>
   */
  public static ProfileSource profiles() {
    return ProfileSource.of(PROFILES.sources(ProfileSource::of));
  }

  /** The ids of the profiles, sorted. */
  public static List<String> profileIds() {
    return PROFILES.stems();
  }
}
