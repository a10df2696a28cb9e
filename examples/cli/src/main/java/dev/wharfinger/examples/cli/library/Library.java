package dev.wharfinger.examples.cli.library;

import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileDescription;
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
  static Library read(List<Path> own) {
    List<PolicyDescription> policies = describe(withFiles(own).add(StandardPolicies.all()));
    return new Library(policies, standardProfiles());
  }

  /** Reads what some profiles and files select. */
  static Library selected(List<String> profiles, List<Path> own) {
    PolicyCompiler compiler = withFiles(own);
    for (String profile : profiles) {
      compiler = compiler.add(StandardPolicies.profile(profile));
    }
    return new Library(describe(compiler), standardProfiles());
  }

  /** The policies of a profile, with the severities and parameters that it gives them. */
  static List<PolicyDescription> ofProfile(String profile) {
    return describe(PolicyCompiler.create().add(StandardPolicies.profile(profile)));
  }

  private static PolicyCompiler withFiles(List<Path> own) {
    PolicyCompiler compiler = PolicyCompiler.create();
    for (Path path : own) {
      compiler = compiler.add(PolicySource.of(path));
    }
    return compiler;
  }

  private static List<PolicyDescription> describe(PolicyCompiler compiler) {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      return compiler.javaScript(javaScript).describe();
    }
  }

  /** The profiles of the standard policies. */
  static List<ProfileDescription> standardProfiles() {
    return ProfileDescription.read(StandardPolicies.profiles(), StandardPolicies.all());
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
