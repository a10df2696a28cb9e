package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
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
        "baseImage",
        stage,
        List.of(),
        Optional.of(Scalar.IMAGE_REFERENCE),
        "The image that the stage, or the first of those that it is built on, begins with;"
            + " arguments have their defaults, and without one it is unknown.",
        (UnaryBody) (context, self) -> baseImage(Nodes.receiver(self)));
    functions.local(
        "isBuiltOnScratch",
        stage,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether the stage, or the first of those that it is built on, begins with nothing.",
        (UnaryBody) (context, self) -> isScratch(Nodes.receiver(self)));
    functions.local(
        "isBuiltOnStage",
        stage,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether `FROM` names an earlier stage and not an image.",
        (UnaryBody)
            (context, self) ->
                Stages.around(Nodes.receiver(self)).chain(Nodes.receiver(self)).size() > 1);
    functions.local(
        "workdir",
        stage,
        List.of(),
        Optional.of(Scalar.STRING),
        "The folder that containers of the stage start in, from all `WORKDIR`; unknown if the"
            + " image decides.",
        (UnaryBody) (context, self) -> WorkingFolder.of(Nodes.receiver(self)));
    functions.local(
        "instruction",
        stage,
        List.of(Scalar.STRING),
        functions.type("docker.Instruction").map(OptionalType::new),
        "The last instruction of a keyword, here or in the stages that it is built on, as"
            + " `instruction('ENTRYPOINT')`; none if there is none.",
        (BinaryBody)
            (context, self, keyword) -> last(Nodes.receiver(self), String.valueOf(keyword)));
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

  private static Object baseImage(ObjectNode stage) {
    ObjectNode from = first(stage);
    String written = Nodes.text(from, "image").orElse("");
    String image = StageVariables.around(stage).image(from).text().orElse(null);
    if (image == null) {
      return new Unknown(
          "which image `%s` is depends on arguments of the build".formatted(written));
    }
    return ImageReference.tryParse(image)
        .<Object>map(reference -> reference)
        .orElseGet(() -> new Fault("no-image", "`%s` is no image".formatted(image)));
  }

  private static boolean isScratch(ObjectNode stage) {
    return Nodes.text(first(stage), "image").filter(StageVariables.SCRATCH::equals).isPresent();
  }

  /** The FROM that the stage, or the first of those that it is built on, begins with. */
  private static ObjectNode first(ObjectNode stage) {
    List<ObjectNode> chain = Stages.around(stage).chain(stage);
    return Nodes.object(chain.get(chain.size() - 1), "from").orElseThrow();
  }

  private static Optional<ObjectNode> last(ObjectNode stage, String keyword) {
    for (ObjectNode each : Stages.around(stage).chain(stage)) {
      List<ObjectNode> instructions = Nodes.objects(each, "instructions");
      for (int i = instructions.size() - 1; i >= 0; i--) {
        if (Nodes.text(instructions.get(i), "keyword").filter(keyword::equals).isPresent()) {
          return Optional.of(instructions.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isShipped(ObjectNode stage) {
    Stages stages = Stages.around(stage);
    return stages.last().filter(last -> stages.chain(last).contains(stage)).isPresent();
  }
}
