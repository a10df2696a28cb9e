package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.policy.file.ProfileFile.ParamsOf;
import dev.wharfinger.internal.policy.file.ProfileFile.SeverityOf;
import dev.wharfinger.internal.policy.file.ProfileFile.Unanswered;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the text of a profile. */
public final class ProfileReader {
  private final Problems problems;

  private ProfileReader(SourceText source, Consumer<PolicyProblem> sink) {
    this.problems = new Problems(source, sink);
  }

  /**
   * Reads a profile.
   *
   * @return empty if there is none, which is told
   */
  public static Optional<ProfileFile> read(SourceText source, Consumer<PolicyProblem> sink) {
    if (FileForm.of(source.text()) == FileForm.POLICY) {
      new Problems(source, sink)
          .error(
              "policy-as-profile",
              "this is a policy, and not a profile",
              "a profile has a title, and names policies under `policies`, or profiles under"
                  + " `extends`",
              0,
              0);
      return Optional.empty();
    }
    return YamlFile.root(source, "profile", sink)
        .flatMap(root -> new ProfileReader(source, sink).profile(root));
  }

  private Optional<ProfileFile> profile(RawMapping root) {
    Keys keys = Keys.of(root, ProfileFormat.KEYS, problems);
    ProfileFormat.REQUIRED.forEach(key -> keys.require(key, whatToWrite(key)));
    return keys.text("id")
        .map(
            id ->
                new ProfileFile(
                    problems.source(),
                    id,
                    keys.textOrEmpty("title"),
                    keys.textOrEmpty("description").strip(),
                    keys.texts("extends"),
                    keys.texts("policies"),
                    keys.texts("exclude"),
                    keys.mapping("params").map(this::params).orElse(List.of()),
                    keys.mapping("severity").map(this::severities).orElse(List.of()),
                    keys.mapping("unanswered").map(this::unanswered).orElse(List.of())));
  }

  private static String whatToWrite(String key) {
    return switch (key) {
      case "id" -> "write the name of the file without its ending";
      case "title" -> "write what the profile is for";
      default -> throw new IllegalArgumentException(key);
    };
  }

  private List<ParamsOf> params(RawMapping policies) {
    Keys byPolicy = Keys.ofNames(policies, problems);
    List<ParamsOf> found = new ArrayList<>();
    byPolicy
        .entries()
        .forEach(
            (policy, entry) ->
                byPolicy
                    .mapping(policy)
                    .ifPresent(
                        values ->
                            found.add(
                                new ParamsOf((RawScalar) entry.key().target(), values(values)))));
    return found;
  }

  private List<ParamValue> values(RawMapping values) {
    return Keys.ofNames(values, problems).entries().values().stream()
        .<ParamValue>map(
            entry ->
                new ParamValue.Written(
                    problems.source(), (RawScalar) entry.key().target(), entry.value().target()))
        .toList();
  }

  private List<Unanswered> unanswered(RawMapping controls) {
    Keys byControl = Keys.ofNames(controls, problems);
    List<Unanswered> found = new ArrayList<>();
    byControl
        .entries()
        .forEach(
            (control, entry) -> {
              Controls.check(control, entry.key(), problems);
              byControl
                  .text(control)
                  .ifPresent(reason -> found.add(new Unanswered(control, reason.value())));
            });
    return found;
  }

  private List<SeverityOf> severities(RawMapping policies) {
    Keys byPolicy = Keys.ofNames(policies, problems);
    List<SeverityOf> found = new ArrayList<>();
    byPolicy
        .entries()
        .forEach(
            (policy, entry) ->
                byPolicy
                    .text(policy)
                    .flatMap(text -> Severities.read(text, problems))
                    .ifPresent(
                        severity ->
                            found.add(new SeverityOf((RawScalar) entry.key().target(), severity))));
    return found;
  }
}
