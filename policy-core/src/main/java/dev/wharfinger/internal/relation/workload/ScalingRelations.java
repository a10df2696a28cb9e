package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ObjectReference;
import dev.wharfinger.internal.relation.lookup.Rivals;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;

/** Between workloads and what changes how many pods they have. */
public final class ScalingRelations {

  private static final String VERTICAL_TYPE = "kubernetes.VerticalPodAutoscaler";

  private static final String[] REFERENCES = {
    "kubernetes.CrossVersionObjectReference", "kubernetes.v1.CrossVersionObjectReference"
  };

  private static final Rivals HORIZONTAL =
      new Rivals(
          Autoscalers.TYPES,
          (catalog, scaler) ->
              ScaleTarget.of(catalog, scaler, "scaleTargetRef").map(target -> target));

  private static final Rivals VERTICAL =
      new Rivals(
          List.of(VERTICAL_TYPE),
          (catalog, scaler) -> ScaleTarget.of(catalog, scaler, "targetRef").map(target -> target));

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
        functions.either(REFERENCES),
        List.of(),
        functions.type("kubernetes.Object").map(OptionalType::new),
        "The resource that is meant, if it exists.",
        (UnaryBody) (context, self) -> ObjectReference.in(Nodes.receiver(self)).resolve(context));
    scaleTarget(functions, Autoscalers.TYPES, "scaleTargetRef");
    scaleTarget(functions, List.of(VERTICAL_TYPE), "targetRef");
    String rivals = "The other autoscalers for the same target.";
    HORIZONTAL.addTo(functions, rivals);
    VERTICAL.addTo(functions, rivals);
  }

  /** The specifications of the versions differ, and so do the types of what they refer by. */
  private static void scaleTarget(DerivedFunctions functions, List<String> types, String field) {
    functions.local(
        "scaleTarget",
        functions.either(types.toArray(new String[0])),
        List.of(),
        functions.either(REFERENCES),
        "Where the autoscaler names what it scales.",
        (UnaryBody)
            (context, self) ->
                Nodes.object(self, "spec", field)
                    .<Object>map(reference -> reference)
                    .orElseGet(
                        () ->
                            new Fault(
                                "required-field", "`scaleTarget()`: there is no `" + field + "`")));
  }
}
