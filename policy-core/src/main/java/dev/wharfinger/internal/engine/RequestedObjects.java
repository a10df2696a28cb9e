package dev.wharfinger.internal.engine;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.Operation;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.OldObject;
import dev.wharfinger.type.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * What a request is about, bound.
 *
 * @param subjects what is judged
 * @param oldObjects what was there before
 */
record RequestedObjects(
    AdmissionRequest request, List<ObjectNode> subjects, List<ObjectNode> oldObjects) {

  static RequestedObjects of(AdmissionRequest request, Catalog catalog, VersionedView view) {
    List<ObjectNode> old = bind(request.oldObject(), catalog, view);
    return new RequestedObjects(
        request,
        request.operation() == Operation.DELETE ? old : bind(request.object(), catalog, view),
        old);
  }

  /** The object before the request; empty if it creates one. */
  Optional<OldObject> old() {
    return oldObjects.stream().map(OldObject::new).findFirst();
  }

  /** Documents remember what they were bound to, so these are the nodes of the bound set. */
  private static List<ObjectNode> bind(ResourceSet set, Catalog catalog, VersionedView view) {
    return set.documents().stream()
        .map((RawDocument document) -> DocumentBinder.bind(catalog, view, document))
        .flatMap(document -> document.resources().stream())
        .toList();
  }
}
