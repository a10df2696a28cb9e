package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The namespaces of a set and the pods in them, by the name of the namespace.
 *
 * @param namespaces those that the set declares; of two by one name it is the first
 * @param pods the pods themselves, without the templates of others
 */
record NamespaceContents(Map<String, ObjectNode> namespaces, Map<String, List<PodSource>> pods) {

  /** Looks through a set; the result is remembered with it. */
  static NamespaceContents of(ResourceSet set, Catalog catalog) {
    return set.memo().get(new Key(catalog), NamespaceContents.class, () -> find(set, catalog));
  }

  /** The documents of a set as they are written; each remembers it. */
  static List<BoundDocument> bind(ResourceSet set, Catalog catalog) {
    return set.documents().stream()
        .map(document -> DocumentBinder.bind(catalog, VersionedView.WRITTEN, document))
        .toList();
  }

  static boolean isNamespace(ObjectNode resource) {
    return resource
        .type()
        .kind()
        .filter(kind -> kind.group().isEmpty() && kind.name().equals("Namespace"))
        .isPresent();
  }

  private static NamespaceContents find(ResourceSet set, Catalog catalog) {
    NamespaceContents found = new NamespaceContents(new HashMap<>(), new HashMap<>());
    for (BoundDocument document : bind(set, catalog)) {
      document.resources().forEach(resource -> found.add(resource, document));
    }
    return found;
  }

  private void add(ObjectNode resource, BoundDocument document) {
    if (isNamespace(resource)) {
      Nodes.readableText(resource, "metadata", "name")
          .ifPresent(name -> namespaces.putIfAbsent(name, resource));
    }
    Optional<PodSource> pod = PodSource.of(resource, document.document()).filter(PodSource::isPod);
    if (pod.isPresent()) {
      ImpliedNamespaces.readableNamespaceOf(resource)
          .ifPresent(
              name -> pods.computeIfAbsent(name, missing -> new ArrayList<>()).add(pod.get()));
    }
  }

  private record Key(Catalog catalog) {}
}
