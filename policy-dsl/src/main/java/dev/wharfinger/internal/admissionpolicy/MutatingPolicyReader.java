package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.VariableName;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one MutatingAdmissionPolicy, and tells what the API server would refuse in its form, or
 * what is not applied here.
 */
record MutatingPolicyReader(SourceText source, Problems problems) {
  private static final String JSON_PATCH = "JSONPatch";
  private static final String APPLY = "ApplyConfiguration";

  /** Reads it; empty if its name is missing, or all that it says. */
  Optional<AdmissionPolicyFile> read(ManifestMapping root, List<String> apiVersions) {
    root.allow(List.of("apiVersion", "kind", "metadata", "spec", "status"));
    root.requiredText("apiVersion", "write `apiVersion: " + apiVersions.get(0) + "`");
    root.word("apiVersion", apiVersions);
    Optional<RawScalar> name = root.name("the policy");
    Optional<ManifestMapping> spec = root.mapping("spec");
    if (!root.has("spec")) {
      root.missing("spec", "write what the policy matches and changes below `spec:`");
    }
    return spec.flatMap(body -> name.flatMap(known -> read(root, body, known)));
  }

  private Optional<AdmissionPolicyFile> read(
      ManifestMapping root, ManifestMapping spec, RawScalar name) {
    spec.allow(
        List.of(
            "paramKind",
            "matchConstraints",
            "matchConditions",
            "variables",
            "mutations",
            "failurePolicy",
            "reinvocationPolicy"));
    spec.word("reinvocationPolicy", List.of("Never", "IfNeeded"));
    AdmissionPolicyBodyReader parts = new AdmissionPolicyBodyReader(source, problems);
    List<Named> variables = parts.named(spec, "variables");
    variables.forEach(variable -> VariableName.check(variable.name(), problems));
    return Optional.of(
        new AdmissionPolicyFile(
            source,
            root.raw(),
            name,
            spec.mapping("paramKind").flatMap(parts::paramKind).orElse(null),
            parts.constraints(spec),
            spec.word("failurePolicy", List.of("Fail", "Ignore")).equals("Ignore"),
            parts.conditions(spec),
            variables,
            List.of(),
            List.of(),
            mutations(spec)));
  }

  private List<Code> mutations(ManifestMapping spec) {
    List<Code> mutations = new ArrayList<>();
    if (spec.mappings("mutations").isEmpty()) {
      spec.missing("mutations", "write what is changed, as `patchType: JSONPatch`");
    }
    for (ManifestMapping entry : spec.mappings("mutations")) {
      entry.allow(List.of("patchType", "jsonPatch", "applyConfiguration"));
      Optional<RawScalar> type = entry.requiredText("patchType", "write `patchType: JSONPatch`");
      String known = entry.word("patchType", List.of(JSON_PATCH, APPLY));
      if (type.isPresent() && known.equals(APPLY)) {
        problems.error(
            "unsupported-mutation",
            "an `ApplyConfiguration` is not applied here",
            "write the change as `patchType: JSONPatch`, whose expression yields a list of"
                + " `JSONPatch{op: 'add', path: '/metadata/labels/team', value: 'a'}`",
            type.get());
      } else if (type.isPresent()) {
        patch(entry).ifPresent(mutations::add);
      }
    }
    return mutations;
  }

  private static Optional<Code> patch(ManifestMapping entry) {
    if (!entry.has("jsonPatch")) {
      entry.missing("jsonPatch", "write an expression that yields a list of `JSONPatch{...}`");
    }
    return entry
        .mapping("jsonPatch")
        .flatMap(
            patch -> {
              patch.allow(List.of("expression"));
              return patch.requiredText(
                  "expression", "write an expression that yields a list of `JSONPatch{...}`");
            })
        .map(AdmissionPolicyBodyReader::code);
  }
}
