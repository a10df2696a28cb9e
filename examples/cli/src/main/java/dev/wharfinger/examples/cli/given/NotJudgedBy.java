package dev.wharfinger.examples.cli.given;

import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.util.List;

/**
 * What is said of a name that no policy has by which something is judged.
 *
 * @param name what was given
 * @param available where policies could have been chosen from
 */
record NotJudgedBy(PolicyName name, Available available) {

  /**
   * The complaint.
   *
   * @param judging the ids of the policies by which something is judged
   */
  UsageException asked(List<String> judging) {
    String quoted = Names.quoted(name.text());
    List<String> known = available.policyIds();
    if (known.stream().anyMatch(name::means)) {
      String is = name.isPattern() ? " means policies" : " is a policy";
      return new UsageException(quoted + is + ", but none that is judged by", profilesWithIt());
    }
    return new UsageException(
        "no policy that is judged by is called " + quoted,
        Names.nearest(name.text(), judging)
            .or(() -> Names.nearest(name.text(), known))
            .map(Names::question)
            .orElse("`wharfinger list --profile=PROFILE` shows those of a profile"));
  }

  private String profilesWithIt() {
    List<String> profiles =
        available.descriptions().stream()
            .filter(profile -> profile.policies().stream().anyMatch(name::means))
            .map(ProfileDescription::id)
            .toList();
    return profiles.isEmpty()
        ? "no profile has it; write one, with `id`, `title` and `policies: ["
            + name.text()
            + "]`, and give its file to `--profile`"
        : "choose a profile that has it by `--profile`: " + Names.quoted(profiles);
  }
}
