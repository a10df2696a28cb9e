package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile.AuditAnnotation;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile.ParamKind;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile.Validation;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.VariableName;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one policy, and tells what the API server would refuse in its form ({@code
 * pkg/apis/admissionregistration/validation} of Kubernetes).
 */
record AdmissionPolicyBodyReader(SourceText source, Problems problems) {
  private static final int MOST_CONDITIONS = 64;
  private static final int MOST_ANNOTATIONS = 20;
  private static final int LONGEST_VALUE = 5 * 1024;
  private static final List<String> REASONS =
      List.of("Invalid", "Unauthorized", "Forbidden", "RequestEntityTooLarge");
  private static final String WHAT_HAS_TO_HOLD = "write what has to be true of a request";

  /** Reads it; empty if its name or what it asks is missing. */
  Optional<AdmissionPolicyFile> read(ManifestMapping root, List<String> apiVersions) {
    root.allow(List.of("apiVersion", "kind", "metadata", "spec", "status"));
    if (root.requiredText("kind", "write `kind: ValidatingAdmissionPolicy`").isEmpty()) {
      return Optional.empty();
    }
    root.requiredText("apiVersion", "write `apiVersion: " + apiVersions.get(0) + "`");
    root.word("apiVersion", apiVersions);
    Optional<RawScalar> name = root.name("the policy");
    Optional<ManifestMapping> spec = root.mapping("spec");
    if (!root.has("spec")) {
      root.missing("spec", "write what the policy matches and validates below `spec:`");
    }
    return spec.flatMap(
        body -> {
          Optional<AdmissionPolicyFile> file = body(root, body, name);
          return name.isEmpty() ? Optional.empty() : file;
        });
  }

  private Optional<AdmissionPolicyFile> body(
      ManifestMapping root, ManifestMapping spec, Optional<RawScalar> name) {
    spec.allow(
        List.of(
            "paramKind",
            "matchConstraints",
            "matchConditions",
            "variables",
            "validations",
            "auditAnnotations",
            "failurePolicy"));
    Optional<ParamKind> paramKind = spec.mapping("paramKind").flatMap(this::paramKind);
    MatchConstraints constraints = constraints(spec);
    boolean ignore = spec.word("failurePolicy", List.of("Fail", "Ignore")).equals("Ignore");
    List<Named> conditions = conditions(spec);
    List<Named> variables = named(spec, "variables");
    variables.forEach(variable -> VariableName.check(variable.name(), problems));
    List<Validation> validations = validations(spec);
    List<AuditAnnotation> annotations = annotations(spec);
    if (!spec.has("validations") && !spec.has("auditAnnotations")) {
      spec.missing("validations", WHAT_HAS_TO_HOLD);
    }
    RawScalar known = name.orElseGet(() -> new RawScalar("", RawScalar.Style.PLAIN, null, 0, 0));
    return Optional.of(
        new AdmissionPolicyFile(
            source,
            root.raw(),
            known,
            paramKind.orElse(null),
            constraints,
            ignore,
            conditions,
            variables,
            validations,
            annotations,
            List.of()));
  }

  /** Which requests it is about. */
  MatchConstraints constraints(ManifestMapping spec) {
    Optional<ManifestMapping> constraints = spec.mapping("matchConstraints");
    constraints
        .filter(mapping -> !mapping.has("resourceRules"))
        .ifPresent(
            mapping ->
                mapping.missing("resourceRules", "write the resources and operations to look at"));
    if (!spec.has("matchConstraints")) {
      spec.missing("matchConstraints", "write which requests it is about, as `resourceRules`");
    }
    return constraints.map(new MatchConstraintsReader(problems)::read).orElse(MatchConstraints.ANY);
  }

  Optional<ParamKind> paramKind(ManifestMapping mapping) {
    mapping.allow(List.of("apiVersion", "kind"));
    Optional<RawScalar> apiVersion =
        mapping.requiredText("apiVersion", "write the version of the parameters, as `v1`");
    Optional<RawScalar> kind =
        mapping.requiredText("kind", "write the kind of the parameters, as `ConfigMap`");
    return apiVersion.flatMap(
        version -> kind.map(text -> new ParamKind(version.value(), text.value())));
  }

  List<Named> conditions(ManifestMapping spec) {
    List<Named> conditions = named(spec, "matchConditions");
    if (conditions.size() > MOST_CONDITIONS) {
      tooMany("match conditions", MOST_CONDITIONS, conditions.get(MOST_CONDITIONS).name());
    }
    return conditions;
  }

  List<Named> named(ManifestMapping spec, String key) {
    List<Named> named = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ManifestMapping entry : spec.mappings(key)) {
      entry.allow(List.of("name", "expression"));
      Optional<RawScalar> name = entry.requiredText("name", "write a name, each once");
      Optional<RawScalar> expression = entry.requiredText("expression", "write an expression");
      name.filter(text -> !names.add(text.value()))
          .ifPresent(
              text ->
                  problems.error(
                      "duplicate-key", "`" + text.value() + "` is given twice", null, text));
      if (name.isPresent() && expression.isPresent()) {
        named.add(new Named(name.get(), code(expression.get())));
      }
    }
    return named;
  }

  private List<Validation> validations(ManifestMapping spec) {
    List<Validation> validations = new ArrayList<>();
    for (ManifestMapping entry : spec.mappings("validations")) {
      entry.allow(List.of("expression", "message", "messageExpression", "reason"));
      Optional<RawScalar> message = entry.text("message");
      Optional<RawScalar> messageExpression = entry.text("messageExpression");
      String reason = entry.word("reason", REASONS);
      entry
          .requiredText("expression", WHAT_HAS_TO_HOLD)
          .ifPresent(
              text ->
                  validations.add(
                      new Validation(
                          code(text),
                          message.orElse(null),
                          messageExpression.map(AdmissionPolicyBodyReader::code).orElse(null),
                          reason)));
    }
    return validations;
  }

  private List<AuditAnnotation> annotations(ManifestMapping spec) {
    List<AuditAnnotation> annotations = new ArrayList<>();
    for (ManifestMapping entry : spec.mappings("auditAnnotations")) {
      entry.allow(List.of("key", "valueExpression"));
      Optional<RawScalar> key = entry.requiredText("key", "write the key of the annotation");
      Optional<RawScalar> value =
          entry.requiredText("valueExpression", "write an expression that yields text or null");
      value.filter(text -> size(text) > LONGEST_VALUE).ifPresent(this::tooLong);
      if (key.isPresent() && value.isPresent()) {
        annotations.add(new AuditAnnotation(key.get(), code(value.get())));
      }
    }
    if (annotations.size() > MOST_ANNOTATIONS) {
      tooMany("audit annotations", MOST_ANNOTATIONS, annotations.get(MOST_ANNOTATIONS).key());
    }
    return annotations;
  }

  private static int size(RawScalar text) {
    return text.value().getBytes(StandardCharsets.UTF_8).length;
  }

  private void tooLong(RawScalar expression) {
    problems.error(
        "too-long",
        "the expression has more than " + LONGEST_VALUE + " bytes",
        "name parts of it with variables",
        expression);
  }

  private void tooMany(String what, int most, RawScalar first) {
    problems.error("too-many", "there are more than " + most + " " + what, null, first);
  }

  static Code code(RawScalar scalar) {
    return new Code(scalar, 0, scalar.value());
  }
}
