package dev.wharfinger.internal.relation.image;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Of images in archives, their files, and what is known of some of these. */
public final class ImageRelations {
  private static final String FILE = "image.File";

  private ImageRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> image = functions.type("image.Image");
    addUser(functions, image);
    functions.local(
        "files",
        image,
        List.of(),
        functions.type(FILE).map(ListType::new),
        "The final file system: the files of all layers that no layer above deletes or replaces.",
        (UnaryBody) (context, self) -> ImageFiles.all(Nodes.receiver(self)));
    addContent(functions, image, "users", "image.User", "/etc/passwd");
    addContent(functions, image, "groups", "image.Group", "/etc/group");
    addContent(functions, image, "passwords", "image.Password", "/etc/shadow");
    functions.local(
        "release",
        image,
        List.of(),
        Optional.of(new MapType(Scalar.STRING, Scalar.STRING)),
        "What `os-release` says in the final file system; empty if there is no such file.",
        (UnaryBody) (context, self) -> release(Nodes.receiver(self)));
    addModes(functions);
    HistoryCommands.addTo(functions);
    Optional<Type> layer = functions.type("image.Layer");
    functions.local(
        "layer",
        functions.type(FILE),
        List.of(),
        layer,
        "The layer that the file is in.",
        (UnaryBody)
            (context, self) ->
                layer
                    .flatMap(type -> Nodes.enclosing(self, type))
                    .<Object>map(found -> found)
                    .orElseGet(() -> new Fault("no-layer", "the file is in no layer")));
  }

  private static void addUser(DerivedFunctions functions, Optional<Type> image) {
    functions.local(
        "user",
        image,
        List.of(),
        functions.type(ImageUser.TYPE),
        "The user that containers of the image run as: the administrator if none is named.",
        (UnaryBody) (context, self) -> ImageUser.ofImage(context, Nodes.receiver(self)));
    functions.local(
        "user",
        functions.type("image.Config"),
        List.of(),
        functions.type(ImageUser.TYPE),
        "The user that containers of the image run as: the administrator if none is named.",
        (UnaryBody) (context, self) -> ImageUser.ofConfig(context, Nodes.receiver(self)));
    functions.local(
        "runsAsRoot",
        image,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether containers of the image run as the administrator, also if `/etc/passwd` gives"
            + " the number of the administrator another name.",
        (UnaryBody) (context, self) -> ImageUser.runsAsRoot(Nodes.receiver(self)));
  }

  private static void addContent(
      DerivedFunctions functions, Optional<Type> image, String name, String type, String path) {
    functions.local(
        name,
        image,
        List.of(),
        functions.type(type).map(ListType::new),
        "What `" + path + "` says in the final file system; empty if there is no such file.",
        (UnaryBody)
            (context, self) -> ImageFiles.content(Nodes.receiver(self), path, name, List.of()));
  }

  /** One of the two is a link to the other where there are both. */
  private static Object release(ObjectNode image) {
    Object other = ImageFiles.content(image, "/usr/lib/os-release", "release", Map.of());
    return ImageFiles.at(image, "/etc/os-release")
            .filter(file -> Nodes.text(file, "type").filter("symlink"::equals).isEmpty())
            .isPresent()
        ? ImageFiles.content(image, "/etc/os-release", "release", other)
        : other;
  }

  private static void addModes(DerivedFunctions functions) {
    addMode(
        functions,
        "isSetuid",
        "Whether it is a file that runs as its owner, whoever starts it.",
        FileModes::isSetuid);
    addMode(
        functions,
        "isSetgid",
        "Whether it is a file that runs as its group, whoever starts it.",
        FileModes::isSetgid);
    addMode(
        functions,
        "isWorldWritable",
        "Whether everybody may write to it; not so of directories with the sticky bit, as `/tmp`.",
        FileModes::isWorldWritable);
  }

  private static void addMode(
      DerivedFunctions functions, String name, String documentation, Predicate<ObjectNode> answer) {
    functions.local(
        name,
        functions.type(FILE),
        List.of(),
        Optional.of(Scalar.BOOL),
        documentation,
        (UnaryBody) (context, self) -> answer.test(Nodes.receiver(self)));
  }
}
