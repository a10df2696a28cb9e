package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.PodSearch;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry of a network policy means by a peer that names pods (networking/v1,
 * NetworkPolicyPeer): all pods where it has no selector for pods, the own namespace where it has
 * none for namespaces.
 */
record NetworkPeer(
    String namespace, @Nullable LabelSelector namespaces, LabelSelector selector, boolean isBlock) {
  private static final String MORE_NAMESPACES = "every namespace that the peer selects";

  static NetworkPeer of(ObjectNode peer) {
    return new NetworkPeer(
        ImpliedNamespaces.namespaceOf(Nodes.root(peer)),
        Nodes.object(peer, "namespaceSelector").map(LabelSelectors::of).orElse(null),
        Nodes.object(peer, "podSelector").map(LabelSelectors::of).orElseGet(LabelSelectors::all),
        Nodes.object(peer, "ipBlock").isPresent());
  }

  /** Whether there is a pod that the peer means. */
  Object meansPod(EvaluationContext context, Type pods) {
    if (isBlock) {
      return false;
    }
    if (namespaces == null) {
      return Openness.exists(
          context,
          PodSearch.anyInNamespace(context, namespace, selector),
          pods,
          "namespace `" + namespace + "`");
    }
    boolean found = PodSearch.anyInNamespaces(context, namespaces, selector);
    return found || knowsNamespaces(context)
        ? Openness.exists(context, found, pods, "the namespaces that the peer selects")
        : new Unknown(Searched.by(context).mayLack(MORE_NAMESPACES));
  }

  /** The pods that the peer means. */
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
    return knowsNamespaces(context)
        ? Openness.list(context, found, pods, "the namespaces that the peer selects")
        : new OpenList(found, Searched.by(context).mayLack(MORE_NAMESPACES));
  }

  private boolean knowsNamespaces(EvaluationContext context) {
    return (namespaces != null && namespaces.selectsAll())
        || Nodes.isClosed(context, "kubernetes.Namespace");
  }
}
