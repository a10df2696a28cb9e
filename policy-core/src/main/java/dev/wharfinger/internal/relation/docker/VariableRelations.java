package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;

/** What variables are where they are used. */
public final class VariableRelations {
  /** BuildKit gives it to every stage that has none. */
  private static final String PATH = "PATH";

  private VariableRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.local(
        "expand",
        functions.either(
            "docker.Add",
            "docker.Copy",
            "docker.Env",
            "docker.Expose",
            "docker.From",
            "docker.Instruction",
            "docker.Label",
            "docker.Mount",
            "docker.User",
            "docker.Volume",
            "docker.Workdir"),
        List.of(Scalar.STRING),
        Optional.of(Scalar.STRING),
        "What a word of it comes to where it stands, without quotes; unknown if the build or the"
            + " image decides.",
        (BinaryBody)
            (context, self, word) -> Expander.at(Nodes.receiver(self)).value(String.valueOf(word)));
    functions.local(
        "uses",
        functions.type("docker.Variable"),
        List.of(),
        Optional.of(new ListType(Scalar.STRING)),
        "The names of the variables that its value uses.",
        (UnaryBody) (context, self) -> uses(Nodes.receiver(self)));
    functions.local(
        "isSet",
        functions.type("docker.VariableReference"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether something sets the variable where it is used, or it says itself what stands for it"
            + " otherwise; unknown if only the image may.",
        (UnaryBody) (context, self) -> isSet(Nodes.receiver(self)));
    functions.local(
        "isImageByDefault",
        functions.type("docker.From"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether it names an image or a stage if the build is given no arguments, so that those"
            + " without a default are empty. One whose name has the platform in it is taken for an"
            + " image.",
        (UnaryBody) (context, self) -> isImageByDefault(Nodes.receiver(self)));
  }

  private static boolean isImageByDefault(ObjectNode from) {
    String written = Nodes.text(from, "image").orElse("");
    String image = StageVariables.around(from).imageByDefault(written);
    return image.equals(StageVariables.SCRATCH)
        || Stages.around(from).named(image).isPresent()
        || ImageReference.tryParse(image).isPresent();
  }

  private static List<String> uses(ObjectNode variable) {
    return StageVariables.around(variable).uses(Nodes.text(variable, "value").orElse(""));
  }

  private static Object isSet(ObjectNode reference) {
    String name = Nodes.text(reference, "name").orElse("");
    Optional<Position> position = Position.of(reference);
    if (Nodes.flag(reference, "declared").orElse(false)
        || name.equals(PATH)
        || saysOtherwise(Nodes.text(reference, "text").orElse(""), name)
        || position.isEmpty()) {
      return true;
    }
    if (position.get().instruction().isEmpty() || isArgumentElsewhere(reference, name)) {
      return false;
    }
    ObjectNode stage = position.get().stage();
    List<ObjectNode> chain = Stages.around(stage).chain(stage);
    String image = Nodes.text(chain.get(chain.size() - 1), "from", "image").orElse("");
    return image.equals(StageVariables.SCRATCH)
        ? false
        : new Unknown("whether the image `%s` sets `%s` is not known".formatted(image, name));
  }

  /** Whether it is written as {@code ${name:-word}}, or with another of these signs. */
  private static boolean saysOtherwise(String text, String name) {
    int end = 2 + name.length();
    return text.startsWith("${") && end < text.length() && ":-+?".indexOf(text.charAt(end)) >= 0;
  }

  /** An argument is seen in its stage only, so its use elsewhere is a mistake. */
  private static boolean isArgumentElsewhere(ObjectNode node, String name) {
    return declares(Nodes.objects(Nodes.root(node), "args"), name)
        || Stages.around(node).all().stream()
            .flatMap(stage -> Nodes.objects(stage, "instructions").stream())
            .anyMatch(each -> declares(Nodes.objects(each, "arg", "variables"), name));
  }

  private static boolean declares(List<ObjectNode> variables, String name) {
    return variables.stream()
        .anyMatch(variable -> Nodes.text(variable, "name").filter(name::equals).isPresent());
  }
}
