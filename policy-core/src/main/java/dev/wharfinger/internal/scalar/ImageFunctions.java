package dev.wharfinger.internal.scalar;

import static dev.wharfinger.internal.scalar.Operand.IMAGE;
import static dev.wharfinger.internal.scalar.Operand.STRING;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import java.util.List;

/** What can be asked of an image reference without looking at the image. */
final class ImageFunctions {
  private static final OptionalType OPTIONAL_STRING = new OptionalType(Scalar.STRING);

  private static final ImageReference ANY = ImageReference.parse("any");

  private ImageFunctions() {}

  static List<Function> all() {
    return List.of(
        STRING.global(
            "image",
            Scalar.IMAGE_REFERENCE,
            "The image that a text names, with the defaults of registries applied.",
            text -> Operand.orFault("not-an-image", () -> ImageReference.parse(text))),
        STRING.global(
            "isImage",
            Scalar.BOOL,
            "Whether a text is an image reference.",
            text -> ImageReference.tryParse(text).isPresent()),
        STRING.global(
            "isImagePrefix",
            Scalar.BOOL,
            "Whether a text is a registry, or a path in one, that `isUnder` takes.",
            ImageFunctions::isPrefix),
        IMAGE.method(
            "registry",
            Scalar.STRING,
            "The registry with its port; `docker.io` if none is written.",
            ImageReference::registry),
        IMAGE.method(
            "repository",
            Scalar.STRING,
            "The repository in the registry, as `library/nginx` for `nginx`.",
            ImageReference::repository),
        IMAGE.method(
            "name",
            Scalar.STRING,
            "Registry and repository, as `docker.io/library/nginx`.",
            ImageReference::name),
        IMAGE.method("tag", OPTIONAL_STRING, "The tag, if one is written.", ImageReference::tag),
        IMAGE.method(
            "hasTag", Scalar.BOOL, "Whether a tag is written.", image -> image.tag().isPresent()),
        IMAGE.method(
            "digest", OPTIONAL_STRING, "The digest, if one is written.", ImageReference::digest),
        IMAGE.method(
            "isPinned",
            Scalar.BOOL,
            "Whether a digest says exactly which image it is.",
            ImageReference::isPinned),
        IMAGE.method(
            "isUnder",
            STRING,
            Scalar.BOOL,
            "Whether the image lies in a registry, or at or below a path in it; whole path"
                + " components are compared.",
            (image, prefix) ->
                Operand.orFault("not-an-image-prefix", () -> image.isUnder(prefix))));
  }

  private static boolean isPrefix(String text) {
    return !(Operand.orFault("not-an-image-prefix", () -> ANY.isUnder(text)) instanceof Fault);
  }
}
