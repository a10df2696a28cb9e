package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.PodSearch;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry of a network policy means by a peer that names pods (networking/v1,
 * NetworkPolicyPeer): all pods where it has no selector for pods, the own namespace where it has
 * none for namespaces.
 */
record NetworkPeer(
    String namespace, @Nullable LabelSelector namespaces, LabelSelector selector, boolean isBlock) {

  static NetworkPeer of(ObjectNode peer) {
    return new NetworkPeer(
        ImpliedNamespaces.namespaceOf(Nodes.root(peer)),
        Nodes.object(peer, "namespaceSelector").map(LabelSelectors::of).orElse(null),
        Nodes.object(peer, "podSelector").map(LabelSelectors::of).orElseGet(LabelSelectors::all),
        Nodes.object(peer, "ipBlock").isPresent());
  }

  List<?> pods(EvaluationContext context, Type pods) {
    if (isBlock) {
      return List.of();
    }
    if (namespaces == null) {
      return Openness.list(
          context,
          PodSearch.inNamespace(context, namespace, selector),
          pods,
          "namespace `" + namespace + "`");
    }
    if (namespaces.selectsAll() && selector.selectsAll()) {
      return context.resources(pods); // the same list for all that ask, as it may be very long
    }
    List<ObjectNode> found = PodSearch.inNamespaces(context, namespaces, selector);
    Optional<Type> namespaceType = context.catalog().type("kubernetes.Namespace");
    boolean everyNamespace =
        namespaces.selectsAll()
            || namespaceType.filter(type -> Openness.isClosed(context, type)).isPresent();
    return everyNamespace
        ? Openness.list(context, found, pods, "the namespaces that the peer selects")
        : new OpenList(found, "the files may not hold every namespace that the peer selects");
  }
}
