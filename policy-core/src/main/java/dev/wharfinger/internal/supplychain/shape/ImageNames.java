package dev.wharfinger.internal.supplychain.shape;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.type.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a document says of the identity of an image, in the making. Tags are those that the document
 * itself says the image had.
 */
public final class ImageNames {
  private static final Pattern DIGEST =
      Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");

  private final List<RawScalar> tags = new ArrayList<>();
  private final List<RawScalar> digests = new ArrayList<>();
  private Optional<RawScalar> name = Optional.empty();
  private Optional<RawScalar> imageId = Optional.empty();

  /** Whether a text is a digest. */
  public static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  /** Sets what the document calls the image. */
  public ImageNames name(Optional<RawScalar> text) {
    name = name.or(() -> text);
    return this;
  }

  /** Sets the digest of the configuration of the image. */
  public ImageNames imageId(Optional<RawScalar> text) {
    imageId = imageId.or(() -> text);
    return this;
  }

  /** Adds a full name with a tag. */
  public ImageNames tag(RawScalar text) {
    tags.add(text);
    return this;
  }

  /** Adds a digest, if it is one. */
  public ImageNames digest(RawScalar text) {
    return digest(text.value(), text);
  }

  /** Adds a digest that was made of what stands at a place, if it is one. */
  public ImageNames digest(String text, RawNode at) {
    if (isDigest(text) && digests.stream().noneMatch(known -> known.value().equals(text))) {
      digests.add(Fields.text(text, at));
    }
    return this;
  }

  /** Adds the digest of {@code name@digest}. */
  public ImageNames repoDigest(RawScalar text) {
    ImageReference.tryParse(text.value())
        .flatMap(ImageReference::digest)
        .ifPresent(digest -> digest(digest, text));
    return this;
  }

  /** Adds the digest that a package URL of an image has for its version. */
  public ImageNames packageUrl(RawScalar text) {
    PackageUrl.parse(text.value())
        .filter(url -> url.type().equals(PackageUrl.OCI))
        .ifPresent(url -> digest(url.version(), text));
    return this;
  }

  /** Whether anything says which image it is. */
  public boolean isEmpty() {
    return tags.isEmpty() && digests.isEmpty() && imageId.isEmpty();
  }

  /** Whether a digest is known. */
  public boolean hasDigest() {
    return !digests.isEmpty();
  }

  /** The object; lists that nothing was added to are not stated. */
  public RawMapping at(RawNode place) {
    Fields fields = new Fields().text("name", name).text("imageId", imageId);
    if (!tags.isEmpty()) {
      fields.texts("tags", tags, tags.get(0));
    }
    if (!digests.isEmpty()) {
      fields.texts("digests", digests, digests.get(0));
    }
    return fields.at(place);
  }
}
