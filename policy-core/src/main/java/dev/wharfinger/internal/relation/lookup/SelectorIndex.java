package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Objects with selectors, to be found by the labels that they may select. Each is filed under one
 * of the labels that it asks for, the one that fewest ask for, as many ask for the name of the same
 * application; so what is looked at for some labels is little more than what selects them.
 */
public final class SelectorIndex {
  private final Map<Label, List<Entry>> byLabel = new HashMap<>();
  private final List<Entry> withoutLabels = new ArrayList<>();

  private SelectorIndex() {}

  private static SelectorIndex of(Map<ObjectNode, LabelSelector> selectors) {
    Map<Label, Integer> uses = new HashMap<>();
    selectors
        .values()
        .forEach(
            selector -> Label.of(selector).forEach(label -> uses.merge(label, 1, Integer::sum)));
    SelectorIndex index = new SelectorIndex();
    selectors.forEach(
        (object, selector) ->
            Label.of(selector).stream()
                .min(Comparator.comparing(uses::get))
                .map(label -> index.byLabel.computeIfAbsent(label, key -> new ArrayList<>()))
                .orElse(index.withoutLabels)
                .add(new Entry(object, selector)));
    return index;
  }

  /**
   * An index for each namespace.
   *
   * @param selector what an object selects; what cannot be read selects nothing
   */
  public static Map<String, SelectorIndex> byNamespace(
      List<ObjectNode> objects, Function<ObjectNode, Optional<LabelSelector>> selector) {
    Map<String, Map<ObjectNode, LabelSelector>> selectors = new HashMap<>();
    for (ObjectNode object : objects) {
      Optional<String> namespace = ImpliedNamespaces.readableNamespaceOf(object);
      Optional<LabelSelector> found =
          Nodes.readable(() -> selector.apply(object)).flatMap(readable -> readable);
      if (namespace.isPresent() && found.isPresent()) {
        selectors
            .computeIfAbsent(namespace.get(), name -> new LinkedHashMap<>())
            .put(object, found.get());
      }
    }
    Map<String, SelectorIndex> indexes = new HashMap<>();
    selectors.forEach((namespace, selecting) -> indexes.put(namespace, of(selecting)));
    return indexes;
  }

  /** The objects that select something with these labels. */
  public List<ObjectNode> selecting(Map<?, ?> labels) {
    List<ObjectNode> found = new ArrayList<>();
    addSelecting(labels, withoutLabels, found);
    for (Label label : Label.of(labels)) {
      addSelecting(labels, byLabel.getOrDefault(label, List.of()), found);
    }
    return found;
  }

  private static void addSelecting(
      Map<?, ?> labels, List<Entry> candidates, List<ObjectNode> found) {
    for (Entry entry : candidates) {
      if (entry.selector.selects(labels)) {
        found.add(entry.object);
      }
    }
  }

  private record Entry(ObjectNode object, LabelSelector selector) {}
}
