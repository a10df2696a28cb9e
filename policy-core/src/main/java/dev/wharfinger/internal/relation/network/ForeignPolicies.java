package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where network policies are that only a network plugin knows, as those of Cilium or Calico. What
 * they allow is not read here; of those of Cilium it is read which pods they isolate.
 *
 * @param byNamespace those for the pods of a namespace; under {@link #EVERYWHERE} those for all
 */
record ForeignPolicies(Map<String, Policies> byNamespace) {
  static final Index<ForeignPolicies> INDEX = ForeignPolicies::build;

  /** No namespace has this name. */
  private static final String EVERYWHERE = "";

  /** Whether some of them may be about the pods of a namespace. */
  boolean concern(String namespace) {
    return policies(namespace).findAny().isPresent();
  }

  /** Whether one of them isolates a pod with these labels for sure. */
  boolean isolate(String namespace, Map<?, ?> labels, Direction direction) {
    return policies(namespace)
        .flatMap(policies -> policies.rules().stream())
        .anyMatch(rule -> rule.isolates(labels, direction));
  }

  /** Whether it is not known of some of them which pods of a namespace they isolate. */
  boolean mayIsolate(String namespace) {
    return policies(namespace).anyMatch(Policies::unread);
  }

  private Stream<Policies> policies(String namespace) {
    return Stream.of(namespace, EVERYWHERE).map(byNamespace::get).filter(Objects::nonNull);
  }

  private static ForeignPolicies build(Resources resources) {
    Map<String, Policies> byNamespace = new HashMap<>();
    for (ObjectNode resource : Nodes.all(resources, "kubernetes.Object")) {
      String kind = Nodes.readableText(resource, "kind").orElse("");
      if (kind.endsWith("NetworkPolicy") && !isReadHere(resource)) {
        boolean ofCluster = kind.matches("(CiliumClusterwide|Cluster|Global|Admin|Baseline).*");
        Optional<String> namespace =
            ofCluster ? Optional.of(EVERYWHERE) : ImpliedNamespaces.readableNamespaceOf(resource);
        namespace.ifPresent(
            name -> byNamespace.merge(name, Policies.of(kind, resource), Policies::and));
      }
    }
    return new ForeignPolicies(byNamespace);
  }

  private static boolean isReadHere(ObjectNode policy) {
    return policy.type().displayName().equals("kubernetes.NetworkPolicy");
  }

  /**
   * Some policies.
   *
   * @param rules of those that could be read
   * @param unread whether some could not
   */
  private record Policies(List<CiliumRule> rules, boolean unread) {
    static Policies of(String kind, ObjectNode policy) {
      return Nodes.readable(
              () ->
                  kind.startsWith("Cilium")
                      ? CiliumRule.of(policy)
                      : Optional.<List<CiliumRule>>empty())
          .flatMap(rules -> rules)
          .map(rules -> new Policies(rules, false))
          .orElseGet(() -> new Policies(List.of(), true));
    }

    Policies and(Policies others) {
      List<CiliumRule> all = new ArrayList<>(rules);
      all.addAll(others.rules);
      return new Policies(all, unread || others.unread);
    }
  }
}
