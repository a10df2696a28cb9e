package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.PodSearch;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.Body;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.IpAddress;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between pods, the network policies that select them, and the peers that those name. */
public final class PodNetworkRelations {
  private static final Optional<Type> BOOL = Optional.of(Scalar.BOOL);

  private PodNetworkRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> pods = functions.type("kubernetes.PodTemplate");
    functions.type("kubernetes.NetworkPolicy").ifPresent(type -> ofPods(functions, pods, type));
    pods.ifPresent(type -> toPods(functions, type));
  }

  private static void ofPods(DerivedFunctions functions, Optional<Type> pods, Type policy) {
    PodNetwork network = new PodNetwork(policy);
    functions.global(
        "networkPolicies",
        pods,
        List.of(),
        Optional.of(new ListType(policy)),
        "The network policies that select the pod; none for a pod in the network of its node.",
        (UnaryBody) (context, self) -> network.policies(context, Nodes.receiver(self)));
    functions.global(
        "isIsolated",
        pods,
        List.of(Scalar.STRING),
        BOOL,
        "Whether a network policy denies whatever none allows the pod, in a direction: `Ingress`"
            + " or `Egress`.",
        (BinaryBody)
            (context, self, direction) ->
                network.isIsolated(
                    context, Nodes.receiver(self), Direction.of(direction, "isIsolated")));
    functions.global(
        "allowsFrom",
        pods,
        List.of(Scalar.STRING),
        BOOL,
        "Whether the network policies let an IP address outside of the cluster connect to the pod.",
        (BinaryBody)
            (context, self, text) -> {
              IpAddress address = NetworkPolicyRelations.address(text, "allowsFrom");
              return network.allows(
                  context,
                  Nodes.receiver(self),
                  Direction.INGRESS,
                  traffic -> traffic.allows(address));
            });
    functions.global(
        "allowsTo",
        pods,
        List.of(Scalar.STRING, Scalar.INT),
        BOOL,
        "Whether the network policies let the pod connect to a TCP port of an IP address outside"
            + " of the cluster.",
        (Body)
            (context, arguments) -> {
              IpAddress address = NetworkPolicyRelations.address(arguments[1], "allowsTo");
              return network.allows(
                  context,
                  Nodes.receiver(arguments[0]),
                  Direction.EGRESS,
                  traffic -> traffic.allows(address, (Long) arguments[2]));
            });
  }

  private static void toPods(DerivedFunctions functions, Type pods) {
    functions.global(
        "pods",
        functions.type("kubernetes.NetworkPolicy"),
        List.of(),
        Optional.of(new ListType(pods)),
        "The pods that the policy applies to.",
        (UnaryBody) (context, self) -> selected(context, self, pods));
    functions.global(
        "pods",
        functions.type("kubernetes.NetworkPolicyPeer"),
        List.of(),
        Optional.of(new ListType(pods)),
        "The pods that the peer means; none for a block of addresses.",
        (UnaryBody) (context, self) -> NetworkPeer.of(Nodes.receiver(self)).pods(context, pods));
    functions.global(
        "meansPod",
        functions.type("kubernetes.NetworkPolicyPeer"),
        List.of(),
        BOOL,
        "Whether there is a pod that the peer means, which is found without looking at all.",
        (UnaryBody)
            (context, self) -> NetworkPeer.of(Nodes.receiver(self)).meansPod(context, pods));
  }

  private static List<?> selected(EvaluationContext context, @Nullable Object self, Type pods) {
    ObjectNode policy = Nodes.receiver(self);
    String namespace = ImpliedNamespaces.namespaceOf(policy);
    return Openness.list(
        context,
        PodSearch.inNamespace(context, namespace, PodNetwork.selector(policy)),
        pods,
        "namespace `" + namespace + "`");
  }
}
