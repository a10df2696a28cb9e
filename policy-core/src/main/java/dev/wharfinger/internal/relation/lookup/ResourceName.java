package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.Optional;

/** What identifies a resource among those of its kind in the namespaces. */
public record ResourceName(String namespace, String name) {

  /** The name of a namespaced resource; empty if it has none that can be read. */
  public static Optional<ResourceName> of(ObjectNode resource) {
    return ImpliedNamespaces.readableNamespaceOf(resource)
        .flatMap(
            namespace ->
                Nodes.readableText(resource, "metadata", "name")
                    .map(name -> new ResourceName(namespace, name)));
  }
}
