package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.MatchConstraints.ResourceRule;
import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which requests a policy or a binding is about. */
record MatchConstraintsReader(Problems problems) {
  private static final List<String> LISTS = List.of("apiGroups", "apiVersions", "resources");

  MatchConstraints read(ManifestMapping constraints) {
    constraints.allow(
        List.of(
            "resourceRules",
            "excludeResourceRules",
            "namespaceSelector",
            "objectSelector",
            "matchPolicy"));
    return new MatchConstraints(
        rules(constraints, "resourceRules"),
        rules(constraints, "excludeResourceRules"),
        constraints.word("matchPolicy", List.of("Equivalent", "Exact")).equals("Exact"),
        selector(constraints, "namespaceSelector"),
        selector(constraints, "objectSelector"));
  }

  private @Nullable LabelSelector selector(ManifestMapping constraints, String key) {
    return constraints.mapping(key).map(new SelectorReader(problems)::read).orElse(null);
  }

  private static List<ResourceRule> rules(ManifestMapping constraints, String key) {
    List<ResourceRule> rules = new ArrayList<>();
    for (ManifestMapping rule : constraints.mappings(key)) {
      rule.allow(
          List.of("apiGroups", "apiVersions", "resources", "operations", "resourceNames", "scope"));
      for (String list : LISTS) {
        if (!rule.has(list)) {
          rule.missing(list, "write `" + list + ": [\"*\"]` for any");
        }
      }
      if (!rule.has("operations")) {
        rule.missingInCluster("operations", "write `operations: [CREATE, UPDATE]`, or `[\"*\"]`");
      }
      rules.add(
          new ResourceRule(
              texts(rule, "apiGroups"),
              texts(rule, "apiVersions"),
              texts(rule, "resources"),
              operations(rule),
              texts(rule, "resourceNames"),
              rule.word("scope", List.of("*", "Cluster", "Namespaced"))));
    }
    return rules;
  }

  private static Set<String> operations(ManifestMapping rule) {
    return rule.has("operations")
        ? new HashSet<>(
            rule.words("operations", List.of("CREATE", "UPDATE", "DELETE", "CONNECT", "*")))
        : Set.of("*");
  }

  private static List<String> texts(ManifestMapping mapping, String key) {
    return mapping.texts(key).stream().map(RawScalar::value).toList();
  }
}
