package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects with labels, to be found by a selector without looking at each. Of the labels that a
 * selector asks for, the one that fewest have leads to those that are looked at.
 */
public final class LabelIndex {
  private final List<ObjectNode> all = new ArrayList<>();
  private final Map<ObjectNode, Map<?, ?>> labels = new HashMap<>();
  private final Map<Label, List<ObjectNode>> byLabel = new HashMap<>();

  public void add(ObjectNode object, Map<?, ?> itsLabels) {
    all.add(object);
    labels.put(object, itsLabels);
    for (Label label : Label.of(itsLabels)) {
      byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(object);
    }
  }

  /** All objects, in the order in which they came. */
  public List<ObjectNode> all() {
    return all;
  }

  /** The objects that a selector selects, in the same order. */
  public List<ObjectNode> select(LabelSelector selector) {
    return selector.selectsAll()
        ? all
        : candidates(selector).stream().filter(object -> selects(selector, object)).toList();
  }

  /** Whether a selector selects any of the objects; looks at no more than it takes. */
  public boolean selectsAny(LabelSelector selector) {
    return candidates(selector).stream().anyMatch(object -> selects(selector, object));
  }

  private List<ObjectNode> candidates(LabelSelector selector) {
    List<ObjectNode> candidates = all;
    for (Label label : Label.of(selector)) {
      List<ObjectNode> those = byLabel.getOrDefault(label, List.of());
      candidates = those.size() < candidates.size() ? those : candidates;
    }
    return candidates;
  }

  private boolean selects(LabelSelector selector, ObjectNode object) {
    return selector.selects(labels.getOrDefault(object, Map.of()));
  }
}
