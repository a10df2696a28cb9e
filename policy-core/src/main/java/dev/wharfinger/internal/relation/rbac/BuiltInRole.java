package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cluster role that the API server creates.
 *
 * @param labels those by which others collect its rules
 * @param collects the label of the roles whose rules it collects, if it collects any
 */
record BuiltInRole(
    String name, Map<String, String> labels, Optional<String> collects, List<Rule> rules) {

  BuiltInRole {
    labels = Map.copyOf(labels);
    rules = List.copyOf(rules);
  }

  /** One of its rules. */
  record Rule(
      List<String> verbs,
      List<String> apiGroups,
      List<String> resources,
      List<String> resourceNames,
      List<String> nonResourceUrls) {

    private ObjectNode node(ObjectType type, Place blamed) {
      return new DerivedNode(type)
          .with("verbs", verbs)
          .with("apiGroups", apiGroups)
          .with("resources", resources)
          .with("resourceNames", resourceNames.isEmpty() ? null : resourceNames)
          .with("nonResourceURLs", nonResourceUrls)
          .at(null, blamed);
    }
  }

  /** The role, as if it were in the files, at the place that refers to it. */
  ObjectNode node(ObjectType clusterRole, Place blamed) {
    ObjectType ruleType = element(clusterRole, "rules");
    List<ObjectNode> ruleNodes = new ArrayList<>(rules.size());
    rules.forEach(rule -> ruleNodes.add(rule.node(ruleType, blamed)));
    DerivedNode role = new DerivedNode(clusterRole);
    return role.with("apiVersion", "rbac.authorization.k8s.io/v1")
        .with("kind", "ClusterRole")
        .with(
            "metadata",
            role.below("metadata").with("name", name).with("labels", labels).at(null, blamed))
        .with("rules", ruleNodes)
        .with("aggregationRule", collects.map(label -> collecting(role, label, blamed)))
        .at(null, blamed);
  }

  private static ObjectNode collecting(DerivedNode role, String label, Place blamed) {
    DerivedNode aggregation = role.below("aggregationRule");
    ObjectType selector = element(aggregation.type(), "clusterRoleSelectors");
    return aggregation
        .with(
            "clusterRoleSelectors",
            List.of(
                new DerivedNode(selector)
                    .with("matchLabels", Map.of(label, "true"))
                    .at(null, blamed)))
        .at(null, blamed);
  }

  private static ObjectType element(ObjectType type, String field) {
    return (ObjectType) ((ListType) type.field(field).orElseThrow().type()).element();
  }
}
