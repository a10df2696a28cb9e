package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.YamlTraps;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.read.ResourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads manifests in which there are ValidatingAdmissionPolicies, MutatingAdmissionPolicies and
 * their bindings, and tells everything that is wrong with the form of these. Other resources are
 * left as they are.
 */
public final class AdmissionManifestReader {
  private static final String POLICY = "ValidatingAdmissionPolicy";
  private static final String BINDING = "ValidatingAdmissionPolicyBinding";
  private static final String MUTATING = "MutatingAdmissionPolicy";
  private static final String MUTATING_BINDING = "MutatingAdmissionPolicyBinding";
  private static final List<String> API_VERSIONS =
      List.of(
          "admissionregistration.k8s.io/v1",
          "admissionregistration.k8s.io/v1beta1",
          "admissionregistration.k8s.io/v1alpha1");

  /** Our own policies have no such line, for manifests in them are indented. */
  private static final Pattern YAML = Pattern.compile("(?m)^(apiVersion|kind)[ \\t]*:");

  private static final Pattern JSON = Pattern.compile("\\A\\s*\\{[^{]*\"(apiVersion|kind)\"");

  private final SourceText source;
  private final Problems problems;
  private final List<AdmissionPolicyFile> policies = new ArrayList<>();
  private final List<AdmissionBinding> bindings = new ArrayList<>();
  private final List<RawDocument> others = new ArrayList<>();
  private final Map<String, RawScalar> names = new HashMap<>();

  private AdmissionManifestReader(SourceText source, Consumer<PolicyProblem> sink) {
    this.source = source;
    this.problems = new Problems(source, sink);
  }

  /** Whether a text is a manifest, and not a policy in our own form. */
  public static boolean isManifest(String text) {
    return YAML.matcher(text).find() || JSON.matcher(text).find();
  }

  /**
   * Reads a manifest.
   *
   * @param source JSON if its name ends so, else YAML as the API server reads it
   */
  public static AdmissionManifest read(SourceText source, Consumer<PolicyProblem> sink) {
    AdmissionManifestReader reader = new AdmissionManifestReader(source, sink);
    new ResourceText(ReadLimits.DEFAULT).read(source.name(), source.text()).forEach(reader::read);
    return new AdmissionManifest(reader.policies, reader.bindings, reader.others);
  }

  private void read(RawDocument document) {
    document.problems().forEach(this::tell);
    RawNode root = document.root();
    if (root == null) {
      return;
    }
    if (root.target() instanceof RawMapping mapping) {
      Dialect dialect = ResourceDialects.of(document);
      if (!read(new ManifestMapping(mapping, dialect, problems))) {
        others.add(document);
      }
    } else {
      problems.error("wrong-type", "an admission policy is a mapping", null, root);
    }
  }

  /** Reads what is a policy, a binding or a list; false for anything else. */
  private boolean read(ManifestMapping root) {
    String kind = root.kind().orElse(POLICY); // what does not say was meant as a policy
    switch (kind) {
      case POLICY ->
          new AdmissionPolicyBodyReader(source, problems)
              .read(root, API_VERSIONS)
              .ifPresent(this::add);
      case MUTATING ->
          new MutatingPolicyReader(source, problems).read(root, API_VERSIONS).ifPresent(this::add);
      case MUTATING_BINDING ->
          new AdmissionBindingReader(source, problems).readMutating(root).ifPresent(bindings::add);
      case BINDING ->
          new AdmissionBindingReader(source, problems).read(root).ifPresent(bindings::add);
      case "List",
          POLICY + "List",
          BINDING + "List",
          MUTATING + "List",
          MUTATING_BINDING + "List" ->
          root.mappings("items").forEach(this::read);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Of two policies with one name, the cluster would keep the later. */
  private void add(AdmissionPolicyFile policy) {
    policies.add(policy);
    RawScalar name = policy.name();
    RawScalar first = names.putIfAbsent(name.value(), name);
    if (first != null) {
      problems.error(
          "duplicate-policy",
          "there are two policies `" + name.value() + "`",
          "the other one is at " + source.line(first.start()) + ":" + source.column(first.start()),
          name);
    }
  }

  private void tell(ReadProblem problem) {
    if (problem.level() == ReadProblem.Level.NOTE) {
      problems
          .sink()
          .accept(
              new PolicyProblem(
                  source,
                  problem.code(),
                  true,
                  problem.message(),
                  null,
                  problem.start(),
                  problem.end()));
      return;
    }
    Optional<PolicyProblem> trap = YamlTraps.explain(source, problem);
    if (trap.isPresent()) {
      problems.sink().accept(trap.get());
    } else {
      problems.error(problem.code(), problem.message(), null, problem.start(), problem.end());
    }
  }
}
