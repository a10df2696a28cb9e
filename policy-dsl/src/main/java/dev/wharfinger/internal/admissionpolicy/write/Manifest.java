package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.Policy;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.file.TitleMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy and its binding, as they are applied to a cluster.
 *
 * @param conditions match conditions by name
 * @param variables their expressions by name, those that others need first
 */
record Manifest(
    CheckedPolicy policy,
    List<ResourceRule> rules,
    Map<String, String> conditions,
    Map<String, String> variables,
    List<Validation> validations) {
  private static final String API_VERSION = "admissionregistration.k8s.io/v1";
  private static final String ANNOTATION = "wharfinger.dev/";

  /**
   * An expression that has to be true.
   *
   * @param message an expression that yields what is said if it is not; null if it always says the
   *     same
   */
  record Validation(String expression, @Nullable String message) {}

  /** Both documents. */
  String text() {
    return YamlText.of(policyObject()) + "---\n" + YamlText.of(bindingObject());
  }

  private Map<String, Object> policyObject() {
    Policy about = policy.about();
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put(ANNOTATION + "severity", about.severity().name().toLowerCase(Locale.ROOT));
    if (!about.controls().isEmpty()) {
      annotations.put(ANNOTATION + "controls", String.join(", ", about.controls()));
    }
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("failurePolicy", "Fail");
    spec.put(
        "matchConstraints",
        Map.of("resourceRules", rules.stream().map(Manifest::ruleObject).toList()));
    if (!conditions.isEmpty()) {
      spec.put("matchConditions", named(conditions));
    }
    if (!variables.isEmpty()) {
      spec.put("variables", named(variables));
    }
    spec.put("validations", validations.stream().map(this::validationObject).toList());
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", about.id());
    metadata.put("annotations", annotations);
    return object("ValidatingAdmissionPolicy", metadata, spec);
  }

  private Map<String, Object> bindingObject() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("policyName", policy.about().id());
    spec.put("validationActions", List.of(action()));
    return object("ValidatingAdmissionPolicyBinding", Map.of("name", policy.about().id()), spec);
  }

  /** A policy that leaves it to others what is done is one that holds. */
  private String action() {
    return switch (policy.about().enforcement().orElse(Policy.Enforcement.DENY)) {
      case DENY -> "Deny";
      case WARN -> "Warn";
      case AUDIT -> "Audit";
    };
  }

  private static Map<String, Object> object(
      String kind, Map<String, ?> metadata, Map<String, ?> spec) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("apiVersion", API_VERSION);
    object.put("kind", kind);
    object.put("metadata", metadata);
    object.put("spec", spec);
    return object;
  }

  private static Map<String, Object> ruleObject(ResourceRule rule) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("apiGroups", List.of(rule.group()));
    object.put("apiVersions", List.of(rule.version()));
    object.put("operations", rule.operations());
    object.put("resources", rule.resources());
    return object;
  }

  private static List<Map<String, String>> named(Map<String, String> expressions) {
    return expressions.entrySet().stream()
        .map(
            entry -> {
              Map<String, String> named = new LinkedHashMap<>();
              named.put("name", entry.getKey());
              named.put("expression", entry.getValue());
              return named;
            })
        .toList();
  }

  private Map<String, String> validationObject(Validation validation) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("expression", validation.expression());
    String words =
        MessageWords.constant(policy.body().message())
            .orElseGet(() -> TitleMessage.of(policy.about().title()));
    object.put("message", words.strip().replaceAll("\\s+", " "));
    if (validation.message() != null) {
      object.put("messageExpression", validation.message());
    }
    return object;
  }
}
