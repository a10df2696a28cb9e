package dev.wharfinger.internal.engine;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cluster as it is after a request: the object, and everything else. */
final class Surroundings {

  private Surroundings() {}

  /** All that is known, in which the object is in the state that the request gives it. */
  static ResourceSet of(AdmissionRequest request, ResourceSet context, Catalog catalog) {
    Set<Identity> replaced = new HashSet<>();
    request.subject().documents().forEach(document -> replaced.addAll(of(document, catalog)));
    List<RawDocument> all = new ArrayList<>(request.subject().documents());
    for (RawDocument document : context.documents()) {
      if (!replaced.containsAll(of(document, catalog)) || of(document, catalog).isEmpty()) {
        all.add(document);
      }
    }
    return ResourceSet.ofDocuments(all);
  }

  private static List<Identity> of(RawDocument document, Catalog catalog) {
    return DocumentBinder.bind(catalog, VersionedView.WRITTEN, document).resources().stream()
        .map(Identity::of)
        .toList();
  }

  /** What tells one resource from another; the versions of a kind are the same to a cluster. */
  private record Identity(ObjectType type, String kind, Object namespace, Object name) {
    static Identity of(ObjectNode resource) {
      Object metadata = resource.get("metadata");
      return new Identity(
          resource.type(),
          String.valueOf(resource.get("kind")),
          String.valueOf(metadata instanceof ObjectNode node ? node.get("namespace") : null),
          String.valueOf(metadata instanceof ObjectNode node ? node.get("name") : null));
    }
  }
}
