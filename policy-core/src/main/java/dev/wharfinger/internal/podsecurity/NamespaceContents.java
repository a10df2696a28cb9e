package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Declarations;
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
 * @param namespaces those that the set declares
 * @param pods the pods themselves, without the templates of others
 */
record NamespaceContents(Declarations<String> namespaces, Map<String, List<PodSource>> pods) {

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
    List<ObjectNode> namespaces = new ArrayList<>();
    Map<String, List<PodSource>> pods = new HashMap<>();
    for (BoundDocument document : bind(set, catalog)) {
      for (ObjectNode resource : document.resources()) {
        if (isNamespace(resource)) {
          namespaces.add(resource);
        }
        add(resource, document, pods);
      }
    }
    return new NamespaceContents(
        Declarations.of(namespaces, namespace -> Nodes.readableText(namespace, "metadata", "name")),
        pods);
  }

  private static void add(
      ObjectNode resource, BoundDocument document, Map<String, List<PodSource>> pods) {
    Optional<PodSource> pod = PodSource.of(resource, document.document()).filter(PodSource::isPod);
    if (pod.isPresent()) {
      ImpliedNamespaces.readableNamespaceOf(resource)
          .ifPresent(
              name -> pods.computeIfAbsent(name, missing -> new ArrayList<>()).add(pod.get()));
    }
  }

  private record Key(Catalog catalog) {}
}
