package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.AdmissionBinding.Action;
import dev.wharfinger.internal.admissionpolicy.AdmissionBinding.ParamRef;
import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one binding, and tells what the API server would refuse in its form ({@code
 * pkg/apis/admissionregistration/validation} of Kubernetes).
 */
record AdmissionBindingReader(SourceText source, Problems problems) {

  /** Reads it; empty if its name or that of its policy is missing. */
  Optional<AdmissionBinding> read(ManifestMapping root) {
    return read(root, false);
  }

  /** Reads the binding of a policy that changes objects, which says nothing of refusing them. */
  Optional<AdmissionBinding> readMutating(ManifestMapping root) {
    return read(root, true);
  }

  private Optional<AdmissionBinding> read(ManifestMapping root, boolean mutating) {
    root.allow(List.of("apiVersion", "kind", "metadata", "spec"));
    Optional<RawScalar> name = root.name("the binding");
    Optional<ManifestMapping> spec = root.mapping("spec");
    if (!root.has("spec")) {
      root.missing("spec", "write which policy it binds below `spec:`");
    }
    return spec.flatMap(body -> name.flatMap(known -> read(body, known, mutating)));
  }

  private Optional<AdmissionBinding> read(ManifestMapping spec, RawScalar name, boolean mutating) {
    List<String> keys = new ArrayList<>(List.of("policyName", "paramRef", "matchResources"));
    if (!mutating) {
      keys.add("validationActions");
    }
    spec.allow(keys);
    Optional<RawScalar> policy =
        spec.requiredText("policyName", "write the name of the policy that it binds");
    Optional<ParamRef> params = spec.mapping("paramRef").map(this::paramRef);
    MatchConstraints matches =
        spec.mapping("matchResources")
            .map(new MatchConstraintsReader(problems)::read)
            .orElse(MatchConstraints.ANY);
    Set<Action> actions = mutating ? Set.of(Action.DENY) : actions(spec);
    return policy.map(
        text -> new AdmissionBinding(source, name, text, params.orElse(null), matches, actions));
  }

  private Set<Action> actions(ManifestMapping spec) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (String word : spec.words("validationActions", List.of("Deny", "Warn", "Audit"))) {
      actions.add(Action.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    if (!spec.has("validationActions")) {
      actions.add(Action.DENY);
      spec.missingInCluster(
          "validationActions", "write `validationActions: [Deny]`, or Warn, or Audit");
    } else if (actions.contains(Action.DENY) && actions.contains(Action.WARN)) {
      problems.error(
          "too-many",
          "`Deny` and `Warn` cannot be together",
          "leave out `Warn`: who is refused is told why",
          spec.texts("validationActions").get(0));
    }
    return actions;
  }

  private ParamRef paramRef(ManifestMapping mapping) {
    mapping.allow(List.of("name", "namespace", "selector", "parameterNotFoundAction"));
    Optional<RawScalar> name = mapping.text("name");
    Optional<LabelSelector> selector =
        mapping.mapping("selector").map(new SelectorReader(problems)::read);
    if (name.isPresent() && selector.isPresent()) {
      problems.error(
          "too-many", "`name` and `selector` cannot be together", "leave out one", name.get());
    } else if (name.isEmpty() && selector.isEmpty()) {
      mapping.missing("name", "write the name of the parameters, or a `selector` of their labels");
    }
    if (!mapping.has("parameterNotFoundAction")) {
      mapping.missingInCluster("parameterNotFoundAction", "write `Deny` or `Allow`");
    }
    boolean denies =
        mapping.word("parameterNotFoundAction", List.of("Deny", "Allow")).equals("Deny");
    return new ParamRef(
        name.map(RawScalar::value).orElse(null),
        mapping.text("namespace").map(RawScalar::value).orElse(null),
        selector.orElse(null),
        denies);
  }
}
