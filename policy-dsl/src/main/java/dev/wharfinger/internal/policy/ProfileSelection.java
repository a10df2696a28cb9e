package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ProfileFile;
import dev.wharfinger.internal.policy.file.ProfileReader;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Selects policies by a profile. Policies are known by the names of their files. */
final class ProfileSelection {
  private final Map<String, SourceText> profiles = new LinkedHashMap<>();
  private final Map<String, PolicyText> policies = new LinkedHashMap<>();
  private final Consumer<PolicyProblem> sink;
  private final BiConsumer<String, String> unanswered;
  private final Set<String> reading = new HashSet<>();

  /**
   * Takes what there is to select from.
   *
   * @param unanswered is told the controls that the profile's policies do not answer, with reasons
   */
  ProfileSelection(
      List<PolicyText> profiles,
      List<PolicyText> policies,
      Consumer<PolicyProblem> sink,
      BiConsumer<String, String> unanswered) {
    profiles.forEach(text -> this.profiles.put(text.stem(), text.source()));
    policies.forEach(text -> this.policies.put(text.stem(), text));
    this.sink = sink;
    this.unanswered = unanswered;
  }

  /** The policies of a profile; those of the profiles that it extends come first. */
  List<PolicyText> select(String id) {
    SourceText text = profiles.get(id);
    if (text == null) {
      String help = NearestName.help(id, profiles.keySet()).orElse(profileNames());
      sink.accept(
          PolicyProblem.elsewhere(id, "unknown-profile", "there is no profile `" + id + "`", help));
      return List.of();
    }
    return List.copyOf(select(text).values());
  }

  private Map<String, PolicyText> select(SourceText text) {
    Optional<ProfileFile> profile = ProfileReader.read(text, sink);
    Map<String, PolicyText> selected = new LinkedHashMap<>();
    if (profile.isPresent()) {
      Problems problems = new Problems(text, sink);
      String id = profile.get().id().value();
      reading.add(id);
      profile.get().parents().forEach(parent -> selected.putAll(parent(parent, problems)));
      reading.remove(id);
      profile.get().policies().forEach(entry -> add(entry, selected, problems));
      profile.get().exclude().forEach(entry -> exclude(entry, selected, problems));
      override(profile.get(), selected, problems);
      profile.get().unanswered().forEach(gap -> unanswered.accept(gap.control(), gap.reason()));
    }
    return selected;
  }

  private Map<String, PolicyText> parent(RawScalar parent, Problems problems) {
    SourceText text = profiles.get(parent.value());
    if (text == null) {
      problems.error(
          "unknown-profile",
          "there is no profile `" + parent.value() + "`",
          NearestName.help(parent.value(), profiles.keySet()).orElse(profileNames()),
          parent);
      return Map.of();
    }
    if (reading.contains(parent.value())) {
      problems.error(
          "profile-cycle", "the profile `" + parent.value() + "` extends itself", null, parent);
      return Map.of();
    }
    return select(text);
  }

  private void add(RawScalar entry, Map<String, PolicyText> selected, Problems problems) {
    boolean pattern = isPattern(entry);
    List<PolicyText> found = matching(entry, policies);
    if (found.isEmpty()) {
      unknown(entry, policies, problems);
    }
    for (PolicyText text : found) {
      PolicyText known = selected.getOrDefault(text.stem(), text.chosen(false));
      selected.put(text.stem(), known.chosen(!pattern || known.named()));
    }
  }

  private static void exclude(
      RawScalar entry, Map<String, PolicyText> selected, Problems problems) {
    List<PolicyText> found = matching(entry, selected);
    if (found.isEmpty()) {
      unknown(entry, selected, problems);
    }
    found.forEach(text -> selected.remove(text.stem()));
  }

  private static void override(
      ProfileFile profile, Map<String, PolicyText> selected, Problems problems) {
    for (ProfileFile.ParamsOf params : profile.params()) {
      changed(params.policy(), selected, problems)
          .ifPresent(text -> selected.put(text.stem(), text.with(params.values())));
    }
    for (ProfileFile.SeverityOf severity : profile.severities()) {
      changed(severity.policy(), selected, problems)
          .ifPresent(text -> selected.put(text.stem(), text.with(severity.severity())));
    }
  }

  private static Optional<PolicyText> changed(
      RawScalar policy, Map<String, PolicyText> selected, Problems problems) {
    PolicyText text = selected.get(policy.value());
    if (text == null) {
      unknown(policy, selected, problems);
    }
    return Optional.ofNullable(text);
  }

  private static void unknown(RawScalar entry, Map<String, PolicyText> among, Problems problems) {
    problems.error(
        "unknown-policy",
        isPattern(entry)
            ? "no policy fits `" + entry.value() + "`"
            : "there is no policy `" + entry.value() + "` here",
        NearestName.help(entry.value(), among.keySet()).orElse(null),
        entry);
  }

  private static List<PolicyText> matching(RawScalar entry, Map<String, PolicyText> among) {
    if (!isPattern(entry)) {
      return Optional.ofNullable(among.get(entry.value())).stream().toList();
    }
    List<String> parts = new ArrayList<>();
    for (String part : entry.value().split("\\*", -1)) {
      parts.add(Pattern.quote(part));
    }
    Pattern pattern = Pattern.compile(String.join(".*", parts));
    return among.entrySet().stream()
        .filter(policy -> pattern.matcher(policy.getKey()).matches())
        .map(Map.Entry::getValue)
        .collect(Collectors.toList());
  }

  private static boolean isPattern(RawScalar entry) {
    return entry.value().indexOf('*') >= 0;
  }

  private String profileNames() {
    return "the profiles are " + Quoted.list(profiles.keySet());
  }
}
