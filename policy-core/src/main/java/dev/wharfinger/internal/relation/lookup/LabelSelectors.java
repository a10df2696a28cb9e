package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.kubernetes.LabelSelector.Operator;
import dev.wharfinger.internal.kubernetes.LabelSelector.Requirement;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Label selectors as they stand in resources. */
public final class LabelSelectors {

  private LabelSelectors() {}

  /** Reads a selector, be it typed or a map. */
  public static LabelSelector of(BoundNode selector) {
    List<Requirement> requirements =
        new ArrayList<>(ofLabels(labels(selector, "matchLabels")).requirements());
    for (Object expression : Nodes.list(selector, "matchExpressions")) {
      requirements.add(
          new Requirement(
              Nodes.text(expression, "key").orElse(""),
              Operator.of(Nodes.text(expression, "operator").orElse("")),
              Nodes.list(expression, "values").stream().map(String::valueOf).toList()));
    }
    return new LabelSelector(requirements);
  }

  /** A map of labels as a selector, as services have it. */
  public static LabelSelector ofLabels(Map<?, ?> labels) {
    List<Requirement> requirements = new ArrayList<>();
    labels.forEach((key, value) -> requirements.add(equal(key, value)));
    return new LabelSelector(requirements);
  }

  /** The selector of everything. */
  public static LabelSelector all() {
    return new LabelSelector(List.of());
  }

  /** Whether a selector that is there selects whatever labels there are. */
  public static boolean selectsAll(ObjectNode selector) {
    return of(selector).selectsAll();
  }

  /** Whether a selector selects an object with these labels. */
  public static boolean selects(ObjectNode selector, Map<?, ?> labels) {
    return of(selector).selects(labels);
  }

  private static Requirement equal(Object key, @Nullable Object value) {
    return new Requirement(String.valueOf(key), Operator.IN, List.of(String.valueOf(value)));
  }

  /** The labels under a field name. */
  public static Map<?, ?> labels(BoundNode node, String field) {
    return Nodes.map(node, field);
  }
}
