package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ApiKind;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.type.Catalog;
import java.util.Optional;

/** What an autoscaler scales: a resource of its namespace. */
record ScaleTarget(ApiKind kind, ResourceName name) {

  /**
   * What an autoscaler names.
   *
   * @param field where it does
   */
  static Optional<ScaleTarget> of(Catalog catalog, ObjectNode autoscaler, String field) {
    return Nodes.object(autoscaler, "spec", field)
        .map(
            reference ->
                new ScaleTarget(
                    ApiKind.referredTo(catalog, reference),
                    new ResourceName(
                        ImpliedNamespaces.namespaceOf(autoscaler),
                        Nodes.text(reference, "name").orElse(""))));
  }
}
