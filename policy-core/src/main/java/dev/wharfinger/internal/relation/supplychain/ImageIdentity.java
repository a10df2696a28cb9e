package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.supplychain.shape.PackageUrl;
import dev.wharfinger.type.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which image a document is about.
 *
 * @param digests of its manifest, or of an index that lists it
 * @param tags names with a tag
 */
record ImageIdentity(List<String> digests, List<ImageReference> tags) {
  private static final String REPOSITORY = "repository_url";
  private static final String TAG = "tag";
  private static final Set<String> UNDERSTOOD = Set.of(REPOSITORY, TAG);

  ImageIdentity {
    digests = List.copyOf(digests);
    tags = List.copyOf(tags);
  }

  /** As the object of the document says. */
  static ImageIdentity of(ObjectNode image) {
    return new ImageIdentity(
        texts(image, "digests"),
        texts(image, "tags").stream()
            .flatMap(tag -> ImageReference.tryParse(tag).stream())
            .filter(tag -> !tag.isPinned())
            .toList());
  }

  private static List<String> texts(ObjectNode image, String field) {
    return Nodes.list(image, field).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /**
   * Whether a package URL of an image means this one; what it says and is not understood counts.
   */
  boolean isMeantBy(PackageUrl url) {
    if (!url.version().isEmpty()) {
      return digests.contains(url.version());
    }
    return UNDERSTOOD.containsAll(url.qualifiers().keySet())
        && tags.stream().anyMatch(tag -> isMeantBy(url, tag));
  }

  private static boolean isMeantBy(PackageUrl url, ImageReference tag) {
    String repository = tag.repository();
    boolean sameName = repository.substring(repository.lastIndexOf('/') + 1).equals(url.name());
    String location = url.qualifiers().getOrDefault(REPOSITORY, "");
    boolean sameLocation =
        location.isEmpty()
            || ImageReference.tryParse(location)
                .filter(image -> image.name().equals(tag.name()))
                .isPresent();
    String name = url.qualifiers().getOrDefault(TAG, "");
    return sameName && sameLocation && (name.isEmpty() || Optional.of(name).equals(tag.tag()));
  }
}
