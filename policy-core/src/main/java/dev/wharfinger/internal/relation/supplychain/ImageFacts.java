package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents of one type by the images that they are about: by digest, and by the full names with a
 * tag that the document itself says the image had. Whoever asks for facts about images asks here.
 *
 * @param words what such a document is, with its article
 * @param images the field that names the images of a document: an object or a list of them
 * @param time the field that says when the document was made
 */
record ImageFacts(String type, String words, String images, String time)
    implements Index<Map<String, List<ObjectNode>>> {

  static final ImageFacts REPORTS =
      new ImageFacts(
          "supplychain.VulnerabilityReport", "a vulnerability report", "image", "scannedAt");
  static final ImageFacts SBOMS =
      new ImageFacts("supplychain.Sbom", "an SBOM", "image", "createdAt");
  static final ImageFacts PROVENANCE =
      new ImageFacts("supplychain.Provenance", "a provenance", "subjects", "finishedOn");

  /** All documents about an image; more than those, where the set may hold more. */
  List<?> all(EvaluationContext context, ImageReference image) {
    List<ObjectNode> found = context.index(this).getOrDefault(key(image), List.of());
    return context
        .catalog()
        .type(type)
        .<List<?>>map(it -> Openness.list(context, found, it, "`" + image.text() + "`"))
        .orElse(found);
  }

  /** The newest document about an image; an unknown if there is none, as nobody has looked then. */
  Object newest(EvaluationContext context, ImageReference image) {
    return newestThatStates(context, image, "");
  }

  /**
   * The newest document about an image that says something of what is asked for.
   *
   * @param field empty for any
   */
  Object newestThatStates(EvaluationContext context, ImageReference image, String field) {
    List<ObjectNode> found = context.index(this).getOrDefault(key(image), List.of());
    Optional<ObjectNode> newest =
        found.stream()
            .filter(document -> field.isEmpty() || Nodes.value(document, field).isPresent())
            .max(Comparator.comparing(this::madeAt));
    return newest
        .<Object>map(document -> document)
        .orElseGet(() -> new Unknown(found.isEmpty() ? missing(image) : unstated(image, field)));
  }

  private String missing(ImageReference image) {
    return image
        .digest()
        .map(
            digest ->
                "there is not %s of `%s`; it is looked for by its digest `%s`"
                    .formatted(words, image.text(), digest))
        .orElseGet(
            () ->
                "there is not %s of `%s`; it is looked for by the tag `%s`, which the document itself must name"
                    .formatted(words, image.text(), image.canonical()));
  }

  private String unstated(ImageReference image, String field) {
    return "no document about `%s` states its `%s`".formatted(image.text(), field);
  }

  @Override
  public Map<String, List<ObjectNode>> build(Resources resources) {
    Map<String, List<ObjectNode>> byKey = new HashMap<>();
    for (ObjectNode document : Nodes.all(resources, type)) {
      Nodes.readable(() -> keys(document))
          .ifPresent(
              keys ->
                  keys.forEach(
                      key -> byKey.computeIfAbsent(key, it -> new ArrayList<>()).add(document)));
    }
    return byKey;
  }

  private Set<String> keys(ObjectNode document) {
    Set<String> keys = new LinkedHashSet<>();
    Nodes.object(document, images).ifPresent(image -> addKeys(image, keys));
    Nodes.objects(document, images).forEach(image -> addKeys(image, keys));
    return keys;
  }

  private static void addKeys(ObjectNode image, Set<String> keys) {
    ImageIdentity identity = ImageIdentity.of(image);
    keys.addAll(identity.digests());
    identity.tags().forEach(tag -> keys.add(tag.canonical()));
  }

  private static String key(ImageReference image) {
    return image.digest().orElseGet(image::canonical);
  }

  /** What does not say when it was made is older than all that does. */
  private Instant madeAt(ObjectNode document) {
    return Nodes.readable(() -> Nodes.value(document, time))
        .flatMap(value -> value)
        .filter(Instant.class::isInstance)
        .map(Instant.class::cast)
        .orElse(Instant.MIN);
  }
}
