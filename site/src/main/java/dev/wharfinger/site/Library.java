package dev.wharfinger.site;

import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.stdlib.StandardPolicies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The standard policies and profiles.
 *
 * @param policies by id
 */
record Library(List<PolicyDescription> policies, List<ProfileDescription> profiles) {

  static Library standard() {
    return new Library(
        PolicyCompiler.create().add(StandardPolicies.all()).describe().stream()
            .sorted(Comparator.comparing(each -> each.policy().id()))
            .toList(),
        ProfileDescription.read(StandardPolicies.profiles(), StandardPolicies.all()));
  }

  /** The profiles that select a policy. */
  List<ProfileDescription> profilesWith(PolicyDescription policy) {
    return profiles.stream()
        .filter(profile -> profile.policies().contains(policy.policy().id()))
        .toList();
  }

  /** The benchmark of a control, by the profile that answers it; the name before the slash else. */
  String benchmark(String control) {
    String name = control.substring(0, control.indexOf('/'));
    Optional<ProfileDescription> profile =
        profiles.stream().filter(each -> each.id().equals(name)).findFirst();
    return profile.map(ProfileDescription::title).orElse(name);
  }
}
