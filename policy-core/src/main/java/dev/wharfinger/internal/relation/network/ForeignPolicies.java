package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.HashSet;
import java.util.Set;

/**
 * Where network policies are that only a network plugin knows, as those of Cilium or Calico. What
 * they say is not read here, so it is not known of the pods there what they allow.
 *
 * @param namespaces the namespaces that have some
 * @param everywhere whether there are some for the whole cluster
 */
record ForeignPolicies(Set<String> namespaces, boolean everywhere) {
  static final Index<ForeignPolicies> INDEX = ForeignPolicies::build;

  /** Whether some of them may be about the pods of a namespace. */
  boolean concern(String namespace) {
    return everywhere || namespaces.contains(namespace);
  }

  private static ForeignPolicies build(Resources resources) {
    Set<String> namespaces = new HashSet<>();
    boolean everywhere = false;
    for (ObjectNode resource : Nodes.all(resources, "kubernetes.Object")) {
      String kind = Nodes.readableText(resource, "kind").orElse("");
      if (kind.endsWith("NetworkPolicy") && !isReadHere(resource)) {
        boolean ofCluster = kind.matches("(CiliumClusterwide|Cluster|Global|Admin|Baseline).*");
        everywhere |= ofCluster;
        ImpliedNamespaces.readableNamespaceOf(resource)
            .filter(name -> !ofCluster)
            .ifPresent(namespaces::add);
      }
    }
    return new ForeignPolicies(namespaces, everywhere);
  }

  private static boolean isReadHere(ObjectNode policy) {
    return policy.type().displayName().equals("kubernetes.NetworkPolicy");
  }
}
