package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Rivals;
import java.util.List;
import java.util.Optional;

/** What services and ingresses claim that only one of them can have. */
public final class Claims {
  private static final Rivals SERVICES =
      new Rivals(List.of("kubernetes.Service"), (catalog, service) -> selector(service));

  private static final Rivals HOSTS =
      new Rivals(List.of("kubernetes.IngressRule"), (catalog, entry) -> host(entry));

  private Claims() {}

  public static void addTo(DerivedFunctions functions) {
    SERVICES.addTo(functions, "The other services of the namespace that have the same selector.");
    HOSTS.addTo(
        functions,
        "The entries of other ingresses for the same host; for every host if this has none.");
  }

  private static Optional<Object> selector(ObjectNode service) {
    return ServiceIndex.selector(service)
        .map(
            selector ->
                List.of(
                    ImpliedNamespaces.namespaceOf(service),
                    Nodes.map(service, "spec", "selector")));
  }

  private static Optional<Object> host(ObjectNode entry) {
    return Optional.of(Nodes.text(entry, "host").orElse(""));
  }
}
