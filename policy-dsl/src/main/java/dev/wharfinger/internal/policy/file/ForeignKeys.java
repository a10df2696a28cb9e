package dev.wharfinger.internal.policy.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that other policy languages have, and ours that say the same. */
final class ForeignKeys {
  private static final String EXPRESSION = "expression";
  private static final String CONDITIONS = "matchConditions";
  private static final String MATCH = "match";
  private static final String VARIABLES = "variables";

  private static final Map<String, List<String>> OURS =
      Map.ofEntries(
          Map.entry("name", List.of("id")),
          Map.entry("kind", List.of(MATCH)),
          Map.entry("kinds", List.of(MATCH)),
          Map.entry("resource", List.of(MATCH)),
          Map.entry("resources", List.of(MATCH)),
          Map.entry("target", List.of(MATCH)),
          Map.entry("selector", List.of(MATCH)),
          Map.entry("matchConstraints", List.of(MATCH)),
          Map.entry("vars", List.of(VARIABLES)),
          Map.entry("let", List.of(VARIABLES)),
          Map.entry("context", List.of(VARIABLES)),
          Map.entry("parameters", List.of("params")),
          Map.entry("paramKind", List.of("params")),
          Map.entry("conditions", List.of(CONDITIONS)),
          Map.entry("preconditions", List.of(CONDITIONS)),
          Map.entry("exclude", List.of(CONDITIONS)),
          Map.entry("when", List.of(CONDITIONS)),
          Map.entry("if", List.of("when", CONDITIONS)),
          Map.entry("validate", List.of(EXPRESSION)),
          Map.entry("validation", List.of(EXPRESSION)),
          Map.entry("validations", List.of(EXPRESSION)),
          Map.entry("cel", List.of(EXPRESSION)),
          Map.entry("assert", List.of(EXPRESSION)),
          Map.entry("check", List.of(EXPRESSION)),
          Map.entry("condition", List.of(EXPRESSION)),
          Map.entry("deny", List.of(EXPRESSION)),
          Map.entry("pattern", List.of(EXPRESSION)),
          Map.entry("rule", List.of(EXPRESSION)),
          Map.entry("foreach", List.of("each")),
          Map.entry("forEach", List.of("each")),
          Map.entry("items", List.of("each")),
          Map.entry("messageExpression", List.of("message")),
          Map.entry("path", List.of("at")),
          Map.entry("location", List.of("at")),
          Map.entry("description", List.of("why")),
          Map.entry("rationale", List.of("why")),
          Map.entry("reason", List.of("why")),
          Map.entry("remediation", List.of("fix")),
          Map.entry("autofix", List.of("fix")),
          Map.entry("mutate", List.of("fix")),
          Map.entry("patch", List.of("fix", "set")),
          Map.entry("add", List.of("append")),
          Map.entry("delete", List.of("remove")),
          Map.entry("update", List.of("set")),
          Map.entry("level", List.of("severity")),
          Map.entry("priority", List.of("severity")),
          Map.entry("category", List.of("controls")),
          Map.entry("tags", List.of("controls")),
          Map.entry("tests", List.of("examples")),
          Map.entry("links", List.of("references")),
          Map.entry("good", List.of("compliant")),
          Map.entry("valid", List.of("compliant")),
          Map.entry("pass", List.of("compliant")),
          Map.entry("bad", List.of("violating")),
          Map.entry("invalid", List.of("violating")),
          Map.entry("fail", List.of("violating")),
          Map.entry("allowed", List.of("values")));

  private ForeignKeys() {}

  /** The key that is meant, among those that may stand there. */
  static Optional<String> meant(String name, Collection<String> known) {
    return OURS.getOrDefault(name, List.of()).stream().filter(known::contains).findFirst();
  }
}
