package dev.wharfinger.internal.relation;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Label selectors (meta/v1, LabelSelector): all labels and all expressions must match. */
final class LabelSelectors {

  private LabelSelectors() {}

  /** Whether a selector that is there selects whatever labels there are. */
  static boolean selectsAll(ObjectNode selector) {
    return labels(selector, "matchLabels").isEmpty()
        && Nodes.list(selector, "matchExpressions").isEmpty();
  }

  /** Whether a selector selects an object with these labels. */
  static boolean selects(ObjectNode selector, Map<?, ?> labels) {
    return labels.entrySet().containsAll(labels(selector, "matchLabels").entrySet())
        && Nodes.list(selector, "matchExpressions").stream()
            .allMatch(requirement -> holds(requirement, labels));
  }

  /** The labels under a field name. */
  static Map<?, ?> labels(ObjectNode node, String field) {
    return Nodes.map(node, field);
  }

  private static boolean holds(Object requirement, Map<?, ?> labels) {
    String key = Nodes.text(requirement, "key").orElse("");
    List<?> values = Nodes.list(requirement, "values");
    return switch (Nodes.text(requirement, "operator").orElse("")) {
      case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
      case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
      case "Exists" -> labels.containsKey(key);
      case "DoesNotExist" -> !labels.containsKey(key);
      default -> false; // no such operator: the API server refuses the object
    };
  }
}
