package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.admissionpolicy.MatchConstraints.ResourceRule;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which requests a policy is about. */
final class MatchConstraintsReader {
  private static final List<String> LISTS =
      List.of("apiGroups", "apiVersions", "resources", "operations");

  MatchConstraints read(ManifestMapping constraints) {
    constraints.allow(
        List.of(
            "resourceRules",
            "excludeResourceRules",
            "namespaceSelector",
            "objectSelector",
            "matchPolicy"));
    if (!constraints.has("resourceRules")) {
      constraints.missing("resourceRules", "write the resources and operations to look at");
    }
    return new MatchConstraints(
        rules(constraints, "resourceRules"),
        rules(constraints, "excludeResourceRules"),
        constraints.word("matchPolicy", List.of("Equivalent", "Exact")).equals("Exact"),
        constraints.mapping("namespaceSelector").map(ManifestMapping::raw).orElse(null),
        constraints.mapping("objectSelector").map(ManifestMapping::raw).orElse(null));
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
    return new HashSet<>(
        rule.words("operations", List.of("CREATE", "UPDATE", "DELETE", "CONNECT", "*")));
  }

  private static List<String> texts(ManifestMapping mapping, String key) {
    return mapping.texts(key).stream().map(RawScalar::value).toList();
  }
}
