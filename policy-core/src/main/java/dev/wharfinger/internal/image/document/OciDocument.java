package dev.wharfinger.internal.image.document;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The kinds of document of the OCI image specification, with what is valid: what its schemas say,
 * and of its text that digests of registered algorithms have their form, that variables have a
 * value, and that embedded data is what its descriptor describes.
 */
public enum OciDocument {
  DESCRIPTOR,
  INDEX,
  MANIFEST,
  CONFIG,
  LAYOUT;

  private static final int BASE64_GROUP = 4;
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}");

  private static final Shape TEXTS = Shape.list(0, Shape.TEXT);
  private static final Shape TEXT_MAP = Shape.map(Shape.TEXT);
  private static final Shape OBJECT_MAP = Shape.map(Shape.mapping((object, to) -> {}));
  private static final Shape TYPE =
      Shape.text("a media type", text -> MEDIA_TYPE.matcher(text).matches());
  private static final Shape DIGEST =
      Shape.text("a digest as `sha256:` with 64 digits", text -> Digest.parse(text).isPresent());
  private static final Shape URL = Shape.text("an absolute URL", OciDocument::isUrl);
  private static final Shape BASE64 = Shape.text("base64", text -> bytes(text).isPresent());
  private static final Shape ENVIRONMENT =
      Shape.text("`NAME=VALUE`", text -> text.indexOf('=') > 0);
  private static final Shape VERSION = Shape.integer(2, 2);

  private static final Shape DESCRIPTOR_SHAPE = descriptor();

  /** Tells what is wrong with a document of this kind. */
  public void check(RawNode root, Dialect dialect, Consumer<ReadProblem> problems) {
    shape().check("the document", root, new Shape.Listener(dialect, problems));
  }

  /**
   * Tells what is wrong with a document besides that values are of another type than fields have,
   * which binding tells.
   */
  public void checkValues(RawObject root, Consumer<ReadProblem> problems) {
    check(
        root.mapping(),
        root.dialect(),
        problem -> {
          if (!problem.code().equals(Shape.WRONG_TYPE)) {
            problems.accept(problem);
          }
        });
  }

  private Shape shape() {
    return switch (this) {
      case DESCRIPTOR -> DESCRIPTOR_SHAPE;
      case INDEX -> Shapes.INDEX;
      case MANIFEST -> Shapes.MANIFEST;
      case CONFIG -> Shapes.CONFIG;
      case LAYOUT -> Shapes.LAYOUT;
    };
  }

  private static ObjectShape descriptor() {
    return new ObjectShape()
        .required("mediaType", TYPE)
        .required("size", Shape.integer(0, Long.MAX_VALUE))
        .required("digest", DIGEST)
        .optional("urls", Shape.list(0, URL))
        .optional("data", BASE64)
        .optional("artifactType", TYPE)
        .optional("annotations", TEXT_MAP)
        .and(OciDocument::embedded);
  }

  /** Data that is embedded must be what would be found under the digest. */
  private static void embedded(RawObject descriptor, Shape.Listener to) {
    Optional<byte[]> data = descriptor.text("data").flatMap(OciDocument::bytes);
    Optional<Digest> digest = descriptor.text("digest").flatMap(Digest::parse);
    if (data.isPresent()
        && digest.isPresent()
        && digest.get().computation().isPresent()
        && !digest.get().isOf(data.get())) {
      to.tell(
          Shape.INVALID,
          "`data` is not what has the digest `" + digest.get() + "`",
          descriptor.node("data").orElse(descriptor.mapping()));
    }
  }

  private static boolean isUrl(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false; // which is the answer
    }
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text).getOffset() != null;
    } catch (DateTimeException e) {
      return false; // which is the answer
    }
  }

  private static Optional<byte[]> bytes(String text) {
    if (text.length() % BASE64_GROUP != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // it is no base64, which the caller tells
    }
  }

  /** What is made of descriptors. */
  private static final class Shapes {
    static final Shape PLATFORM =
        new ObjectShape()
            .required("architecture", Shape.TEXT)
            .required("os", Shape.TEXT)
            .optional("os.version", Shape.TEXT)
            .optional("os.features", TEXTS)
            .optional("variant", Shape.TEXT);

    static final Shape INDEX =
        new ObjectShape()
            .required("schemaVersion", VERSION)
            .optional("mediaType", TYPE)
            .optional("artifactType", TYPE)
            .optional("subject", DESCRIPTOR_SHAPE)
            .required("manifests", Shape.list(0, descriptor().optional("platform", PLATFORM)))
            .optional("annotations", TEXT_MAP);

    static final Shape MANIFEST =
        new ObjectShape()
            .required("schemaVersion", VERSION)
            .optional("mediaType", TYPE)
            .optional("artifactType", TYPE)
            .required("config", DESCRIPTOR_SHAPE)
            .optional("subject", DESCRIPTOR_SHAPE)
            .required("layers", Shape.list(1, DESCRIPTOR_SHAPE))
            .optional("annotations", TEXT_MAP);

    static final Shape LAYOUT =
        new ObjectShape().required("imageLayoutVersion", Shape.text("`1.0.0`", "1.0.0"::equals));

    /** The binding of a time tells what is none, as it does for other types. */
    static final Shape TIME =
        (name, node, to) -> {
          if (RawObject.text(node, to.dialect()).filter(OciDocument::isTime).isEmpty()) {
            to.tell(Shape.WRONG_TYPE, "`" + name + "` must be a time", node);
          }
        };

    static final Shape EXECUTION =
        new ObjectShape()
            .optional("User", Shape.TEXT)
            .optional("ExposedPorts", OBJECT_MAP)
            .optional("Env", Shape.list(0, ENVIRONMENT))
            .optional("Entrypoint", TEXTS)
            .optional("Cmd", TEXTS)
            .optional("Volumes", OBJECT_MAP)
            .optional("WorkingDir", Shape.TEXT)
            .optional("Labels", TEXT_MAP)
            .optional("StopSignal", Shape.TEXT)
            .optional("ArgsEscaped", Shape.truth());

    static final Shape HISTORY =
        new ObjectShape()
            .optional("created", TIME)
            .optional("author", Shape.TEXT)
            .optional("created_by", Shape.TEXT)
            .optional("comment", Shape.TEXT)
            .optional("empty_layer", Shape.truth());

    static final Shape CONFIG =
        new ObjectShape()
            .optional("created", TIME)
            .optional("author", Shape.TEXT)
            .required("architecture", Shape.TEXT)
            .optional("variant", Shape.TEXT)
            .required("os", Shape.TEXT)
            .optional("os.version", Shape.TEXT)
            .optional("os.features", TEXTS)
            .optional("config", EXECUTION)
            .required(
                "rootfs",
                new ObjectShape()
                    .required("diff_ids", Shape.list(0, DIGEST))
                    .required("type", Shape.text("`layers`", "layers"::equals)))
            .optional("history", Shape.list(0, HISTORY));

    private Shapes() {}
  }
}
