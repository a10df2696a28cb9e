package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The images of what {@code docker save} writes (moby/docker-image-spec): a list of configurations
 * with the files of their layers. Newer versions write an OCI layout beside it; then the list only
 * adds names.
 */
final class DockerArchive {
  static final String LIST = "manifest.json";

  /** What versions of Docker before 1.10 wrote alone. */
  static final String REPOSITORIES = "repositories";

  private static final String CONFIG_ENDING = ".json";

  private final Documents documents;
  private final ImageLimits limits;

  private DockerArchive(Documents documents, ImageLimits limits) {
    this.documents = documents;
    this.limits = limits;
  }

  static List<FoundImage> images(Documents documents, ImageLimits limits) {
    DockerArchive archive = new DockerArchive(documents, limits);
    return entries(documents).stream().limit(limits.images()).map(archive::image).toList();
  }

  /** The same images, with the names that the list has for their configurations. */
  static List<FoundImage> named(Documents documents, List<FoundImage> images) {
    if (!documents.has(LIST)) {
      return images;
    }
    List<RawObject> entries = entries(documents);
    List<FoundImage> named = new ArrayList<>(images.size());
    for (FoundImage image : images) {
      Set<String> names = new LinkedHashSet<>();
      entries.stream()
          .filter(entry -> isOf(entry, image))
          .forEach(entry -> names.addAll(names(entry)));
      names.addAll(image.names());
      named.add(
          new FoundImage(
              List.copyOf(names),
              image.digest(),
              image.manifest(),
              image.config(),
              image.layers(),
              image.problems()));
    }
    return named;
  }

  private static boolean isOf(RawObject entry, FoundImage image) {
    Optional<String> blob =
        image
            .manifest()
            .flatMap(manifest -> manifest.object("config"))
            .flatMap(config -> config.text("digest"))
            .flatMap(Digest::parse)
            .map(Documents::blob);
    return blob.isPresent() && entry.text("Config").equals(blob);
  }

  private static List<RawObject> entries(Documents documents) {
    Documents.Read list = documents.read(LIST, "list", Optional.empty()).orElse(null);
    List<RawObject> entries = new ArrayList<>();
    if (list != null && list.root().target() instanceof RawSequence sequence) {
      sequence.items().forEach(item -> RawObject.of(item, list.dialect()).ifPresent(entries::add));
    }
    return entries;
  }

  private FoundImage image(RawObject entry) {
    List<ReadProblem> problems = new ArrayList<>();
    Documents own = documents.telling(problems::add);
    String name = entry.text("Config").orElse("");
    Optional<RawObject> config = ImageConfig.read(own, name, digest(name));
    List<RawNode> files = entry.list("Layers");
    if (files.size() > limits.layers()) {
      own.tell(
          Trouble.error(
              "limit-layers",
              "the image has more than %d layers; the limit is set by `layers`"
                  .formatted(limits.layers())));
      return new FoundImage(
          names(entry), Optional.empty(), Optional.empty(), config, Optional.empty(), problems);
    }
    List<Optional<Digest>> diffIds = ImageConfig.diffIds(own, config, files.size());
    List<FoundLayer> layers = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      layers.add(layer(files.get(i), entry.dialect(), diffIds.get(i)));
    }
    return new FoundImage(
        names(entry),
        Optional.empty(),
        Optional.empty(),
        config,
        Optional.of(List.copyOf(layers)),
        problems);
  }

  private FoundLayer layer(RawNode file, Dialect dialect, Optional<Digest> diffId) {
    return new FoundLayer(
        RawObject.text(file, dialect).flatMap(documents::resolve),
        Optional.empty(),
        diffId,
        Optional.empty(),
        Optional.empty());
  }

  /** Configurations are named by their digest. */
  private static Optional<Digest> digest(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String encoded =
        last.endsWith(CONFIG_ENDING)
            ? last.substring(0, last.length() - CONFIG_ENDING.length())
            : last;
    return Digest.parse("sha256:" + encoded);
  }

  private static List<String> names(RawObject entry) {
    return entry.list("RepoTags").stream()
        .flatMap(tag -> RawObject.text(tag, entry.dialect()).stream())
        .toList();
  }
}
