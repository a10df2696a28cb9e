package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what CustomResourceDefinitions define. */
public final class Definitions {

  private Definitions() {}

  /**
   * The resources that some documents define; whatever else they hold is passed over. What is wrong
   * with a schema is among the problems of its document.
   */
  public static List<CustomResource> in(List<RawDocument> documents, Catalog catalog) {
    List<CustomResource> found = new ArrayList<>();
    for (RawDocument document : documents) {
      if (CustomResource.isDefinition(document)) {
        DocumentBinder.bind(catalog, VersionedView.WRITTEN, document).resources().stream()
            .map(definition -> CustomResource.read(definition, problem -> {}))
            .flatMap(Optional::stream)
            .forEach(found::add);
      }
    }
    return found;
  }
}
