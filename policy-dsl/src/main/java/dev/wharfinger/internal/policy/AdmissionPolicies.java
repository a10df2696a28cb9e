package dev.wharfinger.internal.policy;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.admissionpolicy.AdmissionBinding;
import dev.wharfinger.internal.admissionpolicy.AdmissionManifest;
import dev.wharfinger.internal.admissionpolicy.AdmissionManifestReader;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyChecker;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile;
import dev.wharfinger.internal.admissionpolicy.run.AdmissionSubjects;
import dev.wharfinger.internal.admissionpolicy.run.BoundAdmissionPolicy;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The admission policies among the sources, and the bindings, wherever these are. */
final class AdmissionPolicies {
  private static final Version KUBERNETES = EvaluationOptions.defaults().kubernetes();
  private static final VersionedView STORED = VersionedView.of(View.DEFAULTED, KUBERNETES);

  private final Catalog catalog;
  private final Consumer<PolicyProblem> sink;
  private final Map<String, AdmissionPolicyFile> policies = new LinkedHashMap<>();
  private final List<AdmissionBinding> bindings = new ArrayList<>();
  private final List<ObjectNode> given = new ArrayList<>();
  private final List<BoundAdmissionPolicy> bound = new ArrayList<>();

  AdmissionPolicies(Catalog catalog, Consumer<PolicyProblem> sink) {
    this.catalog = catalog;
    this.sink = sink;
  }

  /** Takes a manifest in. */
  void read(SourceText source) {
    AdmissionManifest manifest = AdmissionManifestReader.read(source, sink);
    for (AdmissionPolicyFile policy : manifest.policies()) {
      AdmissionPolicyFile first = policies.putIfAbsent(policy.name().value(), policy);
      if (first != null && first.source() != policy.source()) {
        new Problems(policy.source(), sink)
            .error(
                "duplicate-policy",
                "there are two policies `" + policy.name().value() + "`",
                "the other one is in " + first.source().name(),
                policy.name());
      }
    }
    bindings.addAll(manifest.bindings());
    manifest
        .others()
        .forEach(
            document -> given.addAll(DocumentBinder.bind(catalog, STORED, document).resources()));
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return policies.isEmpty();
  }

  /** Checks the policies, and joins them with their bindings. */
  void bind() {
    AdmissionPolicyChecker checker = new AdmissionPolicyChecker(catalog, KUBERNETES);
    for (AdmissionPolicyFile policy : policies.values()) {
      List<AdmissionBinding> own =
          bindings.stream()
              .filter(binding -> binding.policy().value().equals(policy.name().value()))
              .toList();
      if (own.isEmpty()) {
        tellUnbound(policy);
      }
      checker
          .check(policy, sink)
          .ifPresent(
              checked -> {
                String name = policy.name().value();
                if (own.isEmpty()) {
                  bound.add(new BoundAdmissionPolicy(name, checked, null, given));
                }
                for (AdmissionBinding binding : own) {
                  String id = own.size() == 1 ? name : name + "/" + binding.name().value();
                  bound.add(new BoundAdmissionPolicy(id, checked, binding, given));
                }
              });
    }
    bindings.stream()
        .filter(binding -> !policies.containsKey(binding.policy().value()))
        .forEach(this::tellNoPolicy);
  }

  /**
   * The policies that can be judged.
   *
   * @param types the kinds that there are
   * @param first the number of the first policy
   */
  AdmissionSubjects subjects(Catalog types, int first) {
    return new AdmissionSubjects(types, bound, first);
  }

  private void tellUnbound(AdmissionPolicyFile policy) {
    new Problems(policy.source(), sink)
        .warning(
            "not-bound",
            "nothing binds `" + policy.name().value() + "`, so a cluster does not enforce it",
            "it is judged here as if it held for all that it matches; add a"
                + " ValidatingAdmissionPolicyBinding",
            policy.name());
  }

  private void tellNoPolicy(AdmissionBinding binding) {
    new Problems(binding.source(), sink)
        .error(
            "unknown-policy",
            "there is no policy `" + binding.policy().value() + "` to bind",
            NearestName.help(binding.policy().value(), policies.keySet()).orElse(null),
            binding.policy());
  }
}
