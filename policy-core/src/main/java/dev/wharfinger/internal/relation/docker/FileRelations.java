package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.git.GitReference;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the files of an image come from. */
public final class FileRelations {
  private static final String SOURCE = "docker.Source";
  private static final String SOURCES = "sources";
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

  /** What ADD unpacks, by the names that such files have (docs.docker.com/reference ADD). */
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i).*(\\.tar(\\.(gz|bz2|xz|zst|lzma))?|\\.t(gz|bz2?|xz|zst|lz))");

  private FileRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> files = functions.either("docker.Add", "docker.Copy");
    Optional<Type> takers = functions.either("docker.Copy", "docker.From", "docker.Mount");
    functions.local(
        "files",
        files,
        List.of(),
        functions.type(SOURCE).map(ListType::new),
        "What it copies, heredocs apart; variables are replaced.",
        (UnaryBody) (context, self) -> files(context, Nodes.receiver(self)));
    functions.local(
        "fromStage",
        takers,
        List.of(),
        functions.type("docker.Stage").map(OptionalType::new),
        "The stage that it takes files from or builds on; none if that is an image, or the context"
            + " of the build.",
        (UnaryBody) (context, self) -> stageOf(Nodes.receiver(self)));
    functions.local(
        "fromImage",
        takers,
        List.of(),
        Optional.of(new OptionalType(Scalar.IMAGE_REFERENCE)),
        "The image that it takes files from or builds on; none if that is a stage, `scratch`, or"
            + " the context of the build.",
        (UnaryBody) (context, self) -> image(Nodes.receiver(self)));
    functions.local(
        "isFromContext",
        files,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether files are meant that lie beside the Dockerfile, and not those of a stage or"
            + " image.",
        (UnaryBody)
            (context, self) -> Nodes.text(Nodes.receiver(self), "from").orElse("").isEmpty());
    functions.local(
        "hasWorkdir",
        functions.either("docker.Add", "docker.Copy", "docker.Workdir"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether a `WORKDIR` stands before it, here or in the stages that this one is built on, so"
            + " that not the image decides where relative paths begin.",
        (UnaryBody)
            (context, self) ->
                WorkingFolder.isSaid(Position.of(Nodes.receiver(self)).orElseThrow()));
    functions.local(
        "folder",
        functions.type("docker.Workdir"),
        List.of(),
        Optional.of(Scalar.STRING),
        "The folder that it leads to, from all `WORKDIR` up to it; unknown if the image or the"
            + " build decides.",
        (UnaryBody)
            (context, self) -> WorkingFolder.at(Position.of(Nodes.receiver(self)).orElseThrow()));
    functions.local(
        "isWritable",
        files,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether somebody other than root may write to what is copied, as far as owner and mode"
            + " are said: its owner, or everybody.",
        (UnaryBody) (context, self) -> isWritable(Nodes.receiver(self)));
    functions.local(
        "isOwnedByRoot",
        files,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether what is copied belongs to root, as it does unless `--chown` names another.",
        (UnaryBody) (context, self) -> isOwnedByRoot(Nodes.receiver(self)));
  }

  private static List<ObjectNode> files(EvaluationContext context, ObjectNode copy) {
    Expander expander = Expander.at(copy);
    boolean fetches = copy.type().displayName().equals("docker.Add");
    BoundNode list = Nodes.value(copy, SOURCES).map(BoundNode.class::cast).orElse(copy);
    List<ObjectNode> files = new ArrayList<>();
    for (Object source : Nodes.list(copy, SOURCES)) {
      String text = String.valueOf(source);
      Optional<String> path = expander.text(text);
      DerivedNode file =
          DerivedNode.of(context.catalog(), SOURCE).with("text", text).with("path", path);
      path.ifPresent(known -> describe(file, known, fetches));
      files.add(file.at(list, new Place(list, files.size())));
    }
    return files;
  }

  private static void describe(DerivedNode file, String path, boolean fetches) {
    Optional<GitReference> repository = fetches ? repository(path) : Optional.empty();
    String lower = path.toLowerCase(Locale.ROOT);
    boolean address = lower.startsWith("http://") || lower.startsWith("https://");
    file.with("kind", repository.isPresent() ? "git" : fetches && address ? "url" : "file")
        .with("archive", ARCHIVE.matcher(path).matches())
        .with("pinned", repository.filter(FileRelations::isPinned).isPresent());
  }

  private static Optional<GitReference> repository(String path) {
    return GitReference.read(path) instanceof GitReference.Found found
            && !found.reference().looksLocal()
        ? Optional.of(found.reference())
        : Optional.empty();
  }

  private static boolean isPinned(GitReference git) {
    return git.checksum() != null || (git.ref() != null && COMMIT.matcher(git.ref()).matches());
  }

  private static Object stageOf(ObjectNode taker) {
    return isKept(taker)
        ? new Unknown("which stages later builds have is not known")
        : stage(taker);
  }

  /** Whether what it names is looked for in a build to come. */
  private static boolean isKept(ObjectNode taker) {
    return Position.of(taker).filter(Position::kept).isPresent()
        && Nodes.text(taker, "from").filter(from -> !from.isEmpty()).isPresent();
  }

  private static Optional<ObjectNode> stage(ObjectNode taker) {
    Stages stages = Stages.around(taker);
    return isFrom(taker)
        ? Position.of(taker).flatMap(position -> stages.base(position.stage()))
        : Nodes.text(taker, "from").flatMap(stages::named);
  }

  private static Object image(ObjectNode taker) {
    String field = isFrom(taker) ? "image" : "from";
    String written = Nodes.text(taker, field).orElse("");
    if (isKept(taker) && written.indexOf('/') < 0 && written.indexOf(':') < 0) {
      return stageOf(taker);
    }
    if (written.isEmpty() || written.equals(StageVariables.SCRATCH) || stage(taker).isPresent()) {
      return Optional.empty();
    }
    // variables are not replaced in `--from`
    Optional<String> image =
        isFrom(taker) ? StageVariables.around(taker).image(taker).text() : Optional.of(written);
    if (image.isEmpty()) {
      return new Unknown(
          "which image `%s` is depends on arguments of the build".formatted(written));
    }
    return ImageReference.tryParse(image.get())
        .<Object>map(Optional::of)
        .orElseGet(() -> new Fault("no-image", "`%s` is no image".formatted(image.get())));
  }

  private static boolean isFrom(ObjectNode taker) {
    return taker.type().displayName().equals("docker.From");
  }

  private static Object isWritable(ObjectNode copy) {
    Expander expander = Expander.at(copy);
    Optional<String> owner = expander.text(Nodes.text(copy, "chown").orElse(""));
    Optional<String> mode = expander.text(Nodes.text(copy, "chmod").orElse(""));
    return owner
        .flatMap(said -> mode.flatMap(known -> new Ownership(said, known).isWritable()))
        .<Object>map(answer -> answer)
        .orElseGet(() -> new Unknown("who may write to it depends on variables"));
  }

  private static Object isOwnedByRoot(ObjectNode copy) {
    return Expander.at(copy)
        .text(Nodes.text(copy, "chown").orElse(""))
        .<Object>map(owner -> new Ownership(owner, "").isRoots())
        .orElseGet(() -> new Unknown("who owns it depends on variables"));
  }
}
