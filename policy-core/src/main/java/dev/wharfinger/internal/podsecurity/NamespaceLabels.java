package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.HashMap;
import java.util.Map;

/** The labels of a namespace that tell what it asks of its pods. */
final class NamespaceLabels {

  private NamespaceLabels() {}

  /**
   * Reads them.
   *
   * @throws UnreadableException if one is no text, or not known
   */
  static Map<String, String> of(ObjectNode namespace) {
    Map<String, String> labels = new HashMap<>();
    Nodes.map(namespace, "metadata", "labels")
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith(PodSecurityLevels.PREFIX)) {
                labels.put(name.toString(), text(value));
              }
            });
    return labels;
  }

  /** A label without a value is an empty text to the API server. */
  private static String text(Object value) {
    if (value instanceof Fault || value instanceof Unknown) {
      throw new UnreadableException(value);
    }
    return value == null ? "" : value.toString();
  }

  /** Where a label is, or would be. */
  static Place place(ObjectNode namespace, String label) {
    return Nodes.object(namespace, "metadata")
        .map(
            metadata ->
                metadata.get("labels") instanceof Node labels
                    ? new Place(labels, label)
                    : new Place(metadata, "labels"))
        .orElse(Place.of(namespace));
  }
}
