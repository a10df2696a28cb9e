package dev.wharfinger.examples.cli.library;

import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.examples.cli.given.Available;
import dev.wharfinger.examples.cli.given.PolicySettings;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The standard policies with their profiles, and policies of the user.
 *
 * @param policies those of the user first
 */
record Library(List<PolicyDescription> policies, List<ProfileDescription> profiles) {

  /** Reads all there is. */
  static Library read(PolicySettings own) {
    PolicyCompiler compiler = PolicyCompiler.create();
    for (Path path : own.policies()) {
      compiler = compiler.add(PolicySource.of(path));
    }
    return new Library(describe(compiler.add(StandardPolicies.all())), profiles(own.available()));
  }

  /** Reads what is selected. */
  static Library selected(PolicySettings settings) {
    return new Library(describe(settings.selected()), profiles(settings.available()));
  }

  /** The policies of a profile, with the severities and parameters that it gives them. */
  static List<PolicyDescription> ofProfile(String profile, Available available) {
    return describe(PolicyCompiler.create().add(available.select(profile)));
  }

  private static List<PolicyDescription> describe(PolicyCompiler compiler) {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      return compiler.javaScript(javaScript).describe();
    }
  }

  /** The standard profiles, and those of the user. */
  static List<ProfileDescription> profiles(Available available) {
    return ProfileDescription.read(available.profiles(), available.policies());
  }

  Optional<PolicyDescription> policy(String id) {
    return policies.stream().filter(each -> each.policy().id().equals(id)).findFirst();
  }

  Optional<ProfileDescription> profile(String id) {
    return profiles.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The ids of the profiles that select a policy. */
  List<String> profilesWith(String policy) {
    return profiles.stream()
        .filter(profile -> profile.policies().contains(policy))
        .map(ProfileDescription::id)
        .toList();
  }

  /** All controls that policies answer, or that profiles say nobody does. */
  Set<String> controls() {
    Set<String> controls = new TreeSet<>();
    policies.forEach(each -> controls.addAll(each.policy().controls()));
    profiles.forEach(profile -> controls.addAll(profile.unanswered().keySet()));
    return controls;
  }
}
