package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.Body;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.IpAddress;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a network policy says, with what it leaves to defaults. */
public final class NetworkPolicyRelations {

  private NetworkPolicyRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> policy = functions.type("kubernetes.NetworkPolicy");
    functions.local(
        "selectsEveryPod",
        policy,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether the policy applies to all pods of its namespace.",
        (UnaryBody) NetworkPolicyRelations::selectsEveryPod);
    functions.local(
        "isolates",
        policy,
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether pods that it applies to deny whatever is not allowed in a direction: `Ingress` or"
            + " `Egress`.",
        (BinaryBody)
            (context, self, direction) ->
                Direction.of(direction, "isolates").isIsolatedBy(Nodes.receiver(self)));
    functions.local(
        "selectsAll",
        functions.type("kubernetes.LabelSelector"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether it selects whatever the labels are. What the absence of a selector means, the field"
            + " tells that it is absent from.",
        (UnaryBody) (context, self) -> LabelSelectors.selectsAll(Nodes.receiver(self)));
    functions.local(
        "selects",
        functions.type("kubernetes.LabelSelector"),
        List.of(new MapType(Scalar.STRING, Scalar.STRING)),
        Optional.of(Scalar.BOOL),
        "Whether it selects something with these labels.",
        (BinaryBody)
            (context, self, labels) ->
                LabelSelectors.selects(
                    Nodes.receiver(self), labels instanceof Map<?, ?> map ? map : Map.of()));
    entries(functions, "kubernetes.NetworkPolicyIngressRule", Direction.INGRESS);
    entries(functions, "kubernetes.NetworkPolicyEgressRule", Direction.EGRESS);
  }

  private static void entries(DerivedFunctions functions, String typeName, Direction direction) {
    Optional<Type> entry = functions.type(typeName);
    Optional<Type> bool = Optional.of(Scalar.BOOL);
    functions.local(
        "allowsEverywhere",
        entry,
        List.of(),
        bool,
        "Whether any address is allowed: no peer is named, or blocks that together are all of IPv4"
            + " or of IPv6, whatever they except.",
        (UnaryBody) (context, self) -> traffic(self, direction).isEverywhere());
    functions.local(
        "allows",
        entry,
        List.of(Scalar.STRING),
        bool,
        "Whether an IP address outside of the cluster is allowed, on whatever port.",
        (BinaryBody)
            (context, self, address) ->
                traffic(self, direction).allows(address(address, "allows")));
    if (direction == Direction.EGRESS) {
      functions.local(
          "allows",
          entry,
          List.of(Scalar.STRING, Scalar.INT),
          bool,
          "Whether a TCP port of an IP address outside of the cluster is allowed.",
          (Body)
              (context, arguments) ->
                  traffic(arguments[0], direction)
                      .allows(address(arguments[1], "allows"), (Long) arguments[2]));
    }
  }

  private static AllowedTraffic traffic(@Nullable Object entry, Direction direction) {
    return new AllowedTraffic(Nodes.receiver(entry), direction);
  }

  /** An absent or empty selector selects all (networking/v1, NetworkPolicySpec.podSelector). */
  private static Object selectsEveryPod(EvaluationContext context, @Nullable Object self) {
    return Nodes.object(self, "spec", "podSelector").map(LabelSelectors::selectsAll).orElse(true);
  }

  /** The address that a text denotes. */
  static IpAddress address(@Nullable Object text, String function) {
    return IpAddress.tryParse(String.valueOf(text))
        .orElseThrow(
            () ->
                new UnreadableException(
                    new Fault(
                        "not-an-address",
                        "`%s`: `%s` is not an IP address".formatted(function, text))));
  }
}
