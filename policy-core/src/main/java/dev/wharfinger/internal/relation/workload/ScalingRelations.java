package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ObjectReference;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;

/** Between workloads and what changes how many pods they have. */
public final class ScalingRelations {

  private ScalingRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> workloads = functions.type("kubernetes.Workload");
    functions.global(
        "horizontalPodAutoscalers",
        workloads,
        List.of(),
        functions.either(Autoscalers.TYPES.toArray(new String[0])).map(ListType::new),
        "The autoscalers that set how many pods the workload has.",
        (UnaryBody) (context, self) -> Autoscalers.of(context, Nodes.receiver(self)));
    functions.global(
        "replicas",
        workloads,
        List.of(),
        Optional.of(Scalar.INT),
        "How many pods the workload asks for; under an autoscaler, the least that this keeps."
            + " Unknown where the nodes decide.",
        (UnaryBody) (context, self) -> Replicas.of(context, Nodes.receiver(self)));
    functions.global(
        "target",
        functions.either(
            "kubernetes.CrossVersionObjectReference", "kubernetes.v1.CrossVersionObjectReference"),
        List.of(),
        functions.type("kubernetes.Object").map(OptionalType::new),
        "The resource that is meant, if it exists.",
        (UnaryBody) (context, self) -> ObjectReference.in(Nodes.receiver(self)).resolve(context));
  }
}
