package dev.wharfinger.internal.policy;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.admissionpolicy.AdmissionManifestReader;
import dev.wharfinger.internal.js.ScriptPolicies;
import dev.wharfinger.internal.js.run.ScriptRuntime;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyReader;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.ProfileFile;
import dev.wharfinger.internal.policy.file.ProfileReader;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.spi.Catalogs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads policies and profiles for those who want to know of them, and not to judge by them. */
public final class PolicyReading {
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final SourceReader reader =
      new SourceReader(problems::add, (control, reason) -> {}, id -> {});
  private final @Nullable ScriptRuntime runtime;
  private @Nullable ScriptPolicies scripts;

  /**
   * Reads nothing yet.
   *
   * @param runtime what parses policies in JavaScript; null if there is none
   */
  public PolicyReading(@Nullable ScriptRuntime runtime) {
    this.runtime = runtime;
  }

  /** The policies of sources, in their order, without admission policies. */
  public List<Selected> policies(List<Source> sources, Adjustments adjustments) {
    PolicyTexts texts = new PolicyTexts();
    sources.forEach(source -> texts.add(reader.policies(source)));
    List<Selected> read = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (PolicyText text : texts.all()) {
      Optional<? extends ReadPolicy> policy = policy(text);
      policy.ifPresent(found -> ids.add(found.declaration().id()));
      policy.ifPresent(found -> read.add(Selected.of(found, text, adjustments)));
    }
    adjustments.leaveOut(ids, problems::add);
    return read.stream().filter(each -> ids.contains(each.policy().declaration().id())).toList();
  }

  /** The ids of the policies of a source, by the names of their files. */
  public List<String> ids(Source source) {
    return reader.policies(source).stream().map(PolicyText::stem).toList();
  }

  /** The ids of the profiles of a source, by the names of their files. */
  public List<String> profileIds(Source source) {
    return reader.profiles(source).stream().map(PolicyText::stem).toList();
  }

  /** The profiles of a source, in its order. */
  public List<ProfileFile> profiles(Source source) {
    List<ProfileFile> profiles = new ArrayList<>();
    for (PolicyText text : reader.profiles(source)) {
      ProfileReader.read(text.source(), problems::add).ifPresent(profiles::add);
    }
    return List.copyOf(profiles);
  }

  /** What is wrong with what was read so far, by which some of it may be missing. */
  public List<PolicyProblem> problems() {
    return List.copyOf(problems);
  }

  private Optional<? extends ReadPolicy> policy(PolicyText text) {
    if (text.isModule()) {
      return scripts().read(text, problems::add);
    }
    return AdmissionManifestReader.isManifest(text.source().text())
        ? Optional.empty()
        : PolicyReader.read(text, problems::add);
  }

  private ScriptPolicies scripts() {
    if (scripts == null) {
      scripts = new ScriptPolicies(runtime, Catalogs.builtIn());
    }
    return scripts;
  }

  /**
   * A policy as it was selected.
   *
   * @param severity that of the policy, or what a profile makes of it
   * @param given the values that profiles and callers give to its parameters, later ones win
   */
  public record Selected(ReadPolicy policy, Severity severity, List<ParamValue> given) {
    private static Selected of(ReadPolicy policy, PolicyText text, Adjustments adjustments) {
      List<ParamValue> given = new ArrayList<>(text.params());
      given.addAll(adjustments.of(policy));
      return new Selected(policy, adjustments.severity(policy, text), given);
    }
  }
}
