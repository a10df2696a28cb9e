package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.kubernetes.LabelSelector.Operator;
import java.util.List;
import java.util.Map;

/** A label with its value, the key of indexes. */
public record Label(Object key, Object value) {

  /** All labels of a map. */
  public static List<Label> of(Map<?, ?> labels) {
    return labels.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> new Label(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The labels that all have that a selector selects. */
  public static List<Label> of(LabelSelector selector) {
    return selector.requirements().stream()
        .filter(requirement -> requirement.operator() == Operator.IN)
        .filter(requirement -> requirement.values().size() == 1)
        .map(requirement -> new Label(requirement.key(), requirement.values().get(0)))
        .toList();
  }
}
