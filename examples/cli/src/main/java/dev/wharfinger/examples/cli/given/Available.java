package dev.wharfinger.examples.cli.given;

import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The profiles that there are, and what they choose from.
 *
 * @param profiles the standard ones, and those of the user
 * @param own the ids of those of the user: named files, and what lies in folders of policies
 * @param policies the standard ones, and those of the user
 */
public record Available(ProfileSource profiles, Set<String> own, PolicySource policies) {

  /** Looks at what the user has given. */
  static Available of(List<GivenProfile> named, List<Path> paths) {
    List<ProfileSource> profiles = new ArrayList<>(List.of(StandardPolicies.profiles()));
    Set<String> own = new LinkedHashSet<>();
    for (Path path : paths) {
      ProfileSource beside = ProfileSource.of(path);
      if (Files.isDirectory(path) && own.addAll(beside.ids())) {
        profiles.add(beside);
      }
    }
    for (GivenProfile profile : named) {
      if (profile.file().isPresent()) {
        own.add(profile.id());
        profiles.add(ProfileSource.of(profile.file().get()));
      }
    }
    List<PolicySource> policies = new ArrayList<>(List.of(StandardPolicies.all()));
    paths.forEach(path -> policies.add(PolicySource.of(path)));
    return new Available(ProfileSource.of(profiles), own, PolicySource.of(policies));
  }

  /** What a profile selects. */
  public PolicySource select(String profile) {
    return PolicySource.profile(profile, profiles, policies);
  }

  /** The ids of the policies. */
  List<String> policyIds() {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      return PolicyCompiler.create().add(policies).javaScript(javaScript).describe().stream()
          .map(each -> each.policy().id())
          .toList();
    }
  }

  /** What the profiles say of themselves. */
  List<ProfileDescription> descriptions() {
    return ProfileDescription.read(profiles, policies);
  }
}
