package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;

/** Between the stages of a Dockerfile. */
public final class StageRelations {
  private StageRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> stage = functions.type("docker.Stage");
    functions.local(
        "finalStage",
        functions.type("docker.Dockerfile"),
        List.of(),
        stage,
        "The stage that becomes the image, which is the last unless the build is told another.",
        (UnaryBody)
            (context, self) ->
                Stages.around(Nodes.receiver(self))
                    .last()
                    .<Object>map(found -> found)
                    .orElseGet(() -> new Fault("no-stage", "the Dockerfile has no stage")));
    functions.local(
        "chain",
        stage,
        List.of(),
        stage.map(ListType::new),
        "The stage and those that it is built on, itself first.",
        (UnaryBody)
            (context, self) -> Stages.around(Nodes.receiver(self)).chain(Nodes.receiver(self)));
    functions.local(
        "isShipped",
        stage,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether the final stage is built on it, or is it; from others files can only be copied.",
        (UnaryBody) (context, self) -> isShipped(Nodes.receiver(self)));
    functions.local(
        "user",
        stage,
        List.of(),
        functions.type("docker.EffectiveUser"),
        "The user that containers of the stage run as: that of the last `USER`, here or in the"
            + " stages that it is built on; unknown if the image decides that these begin with.",
        (UnaryBody) (context, self) -> EffectiveUser.of(context, Nodes.receiver(self)));
    functions.local(
        "isRoot",
        functions.type("docker.EffectiveUser"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether it is the administrator, by name or by number.",
        (UnaryBody) (context, self) -> EffectiveUser.isRoot(Nodes.receiver(self)));
  }

  private static boolean isShipped(ObjectNode stage) {
    Stages stages = Stages.around(stage);
    return stages.last().filter(last -> stages.chain(last).contains(stage)).isPresent();
  }
}
