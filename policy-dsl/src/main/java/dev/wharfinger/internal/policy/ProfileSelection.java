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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    profiles.forEach(text -> add(text, sink));
    policies.forEach(text -> this.policies.put(text.stem(), text));
    this.sink = sink;
    this.unanswered = unanswered;
  }

  /** A second text of one name would be chosen by the order of the sources alone. */
  private void add(PolicyText text, Consumer<PolicyProblem> sink) {
    SourceText first = profiles.putIfAbsent(text.stem(), text.source());
    if (first != null && !first.text().equals(text.source().text())) {
      new Problems(text.source(), sink)
          .error(
              "duplicate-profile",
              "there are two profiles `" + text.stem() + "`",
              "the other one is " + first.name() + "; give this file and its `id` another name",
              0,
              0);
    }
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
    boolean pattern = new PolicyPattern(entry.value()).isPattern();
    List<PolicyText> found = matching(entry, policies, problems);
    for (PolicyText text : found) {
      PolicyText known = selected.getOrDefault(text.stem(), text.chosen(false));
      selected.put(text.stem(), known.chosen(!pattern || known.named()));
    }
  }

  private static void exclude(
      RawScalar entry, Map<String, PolicyText> selected, Problems problems) {
    matching(entry, selected, problems).forEach(text -> selected.remove(text.stem()));
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

  private static List<PolicyText> matching(
      RawScalar entry, Map<String, PolicyText> among, Problems problems) {
    List<String> ids = new PolicyPattern(entry.value()).among(among.keySet());
    if (ids.isEmpty()) {
      unknown(entry, among, problems);
    }
    return ids.stream().flatMap(id -> Stream.ofNullable(among.get(id))).toList();
  }

  private static void unknown(RawScalar entry, Map<String, PolicyText> among, Problems problems) {
    PolicyPattern pattern = new PolicyPattern(entry.value());
    problems.error("unknown-policy", pattern.unknown(), pattern.help(among.keySet()), entry);
  }

  private String profileNames() {
    return "the profiles are " + Quoted.some(profiles.keySet());
  }
}
