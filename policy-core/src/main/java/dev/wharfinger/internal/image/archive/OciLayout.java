package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.image.document.OciDocument;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The images of an OCI image layout (image-layout.md): those that its index leads to. */
final class OciLayout {
  static final String MARKER = "oci-layout";

  private static final String INDEX = "index.json";
  private static final int MOST_NESTED = 8;
  private static final Set<String> CONFIGS =
      Set.of(
          "application/vnd.oci.image.config.v1+json",
          "application/vnd.docker.container.image.v1+json");

  private final Documents documents;
  private final ImageLimits limits;
  private final List<FoundImage> images = new ArrayList<>();
  private int visited;

  private OciLayout(Documents documents, ImageLimits limits) {
    this.documents = documents;
    this.limits = limits;
  }

  static List<FoundImage> images(Documents documents, ImageLimits limits) {
    OciLayout layout = new OciLayout(documents, limits);
    documents
        .read(MARKER, "marker", Optional.empty())
        .ifPresent(
            marker ->
                OciDocument.LAYOUT.check(marker.root(), marker.dialect(), documents.in(MARKER)));
    documents
        .read(INDEX, "index", Optional.empty())
        .ifPresent(index -> layout.index(index, INDEX, List.of(), 0));
    return layout.images;
  }

  private void index(Documents.Read index, String name, List<String> names, int depth) {
    OciDocument.INDEX.check(index.root(), index.dialect(), documents.in(name));
    if (depth == MOST_NESTED) {
      documents.tell(Trouble.error("limit-depth", "the indexes of the archive nest too deeply"));
      return;
    }
    for (RawObject descriptor :
        index.object().map(object -> object.objects("manifests")).orElse(List.of())) {
      visited++;
      if (visited > limits.images()) {
        if (visited == limits.images() + 1) {
          documents.tell(
              Trouble.error(
                  "limit-images",
                  "the archive names more than %d images; the limit is set by `images`"
                      .formatted(limits.images())));
        }
        return;
      }
      List<String> own = names(descriptor);
      descriptor(descriptor, own.isEmpty() ? names : own, depth);
    }
  }

  private void descriptor(RawObject descriptor, List<String> names, int depth) {
    Optional<Digest> digest = descriptor.text("digest").flatMap(Digest::parse);
    if (digest.isEmpty() || isAttestation(descriptor)) {
      return; // the check of the index has told that there is no digest
    }
    if (digest.get().computation().isEmpty()) {
      documents.tell(
          Trouble.error(
              "digest-algorithm", "the digest `%s` cannot be verified".formatted(digest.get())));
      return;
    }
    String name = Documents.blob(digest.get());
    if (depth > 0 && !documents.has(name)) {
      documents.tell(
          Trouble.note(
              "missing-platform", "`%s`, as for another platform, is not here".formatted(name)));
      return;
    }
    List<ReadProblem> problems = new ArrayList<>();
    Documents own = documents.telling(problems::add);
    Optional<Documents.Read> read = own.blob(digest.get(), "manifest");
    Optional<RawObject> manifest = read.flatMap(Documents.Read::object);
    if (manifest.isEmpty()) {
      images.add(unread(names, digest, problems));
    } else if (manifest.get().has("manifests")) {
      index(read.get(), name, names, depth + 1);
    } else {
      manifest(manifest.get(), digest.get(), names, own, problems);
    }
  }

  private static FoundImage unread(
      List<String> names, Optional<Digest> digest, List<ReadProblem> problems) {
    return new FoundImage(
        names, digest, Optional.empty(), Optional.empty(), Optional.empty(), problems);
  }

  private void manifest(
      RawObject manifest,
      Digest digest,
      List<String> names,
      Documents own,
      List<ReadProblem> problems) {
    String name = Documents.blob(digest);
    String type = manifest.object("config").flatMap(it -> it.text("mediaType")).orElse("");
    if (!type.isEmpty() && !CONFIGS.contains(type)) {
      documents.tell(
          Trouble.note("not-an-image", "`%s` is no image but has `%s`".formatted(name, type)));
      return;
    }
    OciDocument.MANIFEST.checkValues(manifest, own.in(name));
    Optional<RawObject> config =
        manifest
            .object("config")
            .flatMap(it -> it.text("digest"))
            .flatMap(Digest::parse)
            .flatMap(it -> ImageConfig.read(own, Documents.blob(it), Optional.of(it)));
    List<RawObject> descriptors = manifest.objects("layers");
    if (descriptors.size() > limits.layers()) {
      own.tell(
          Trouble.error(
              "limit-layers",
              "the image has more than %d layers; the limit is set by `layers`"
                  .formatted(limits.layers())));
      images.add(
          new FoundImage(
              names,
              Optional.of(digest),
              Optional.of(manifest),
              config,
              Optional.empty(),
              problems));
      return;
    }
    List<Optional<Digest>> diffIds = ImageConfig.diffIds(own, config, descriptors.size());
    List<FoundLayer> layers = new ArrayList<>();
    for (int i = 0; i < descriptors.size(); i++) {
      layers.add(layer(descriptors.get(i), diffIds.get(i)));
    }
    images.add(
        new FoundImage(
            names,
            Optional.of(digest),
            Optional.of(manifest),
            config,
            Optional.of(List.copyOf(layers)),
            problems));
  }

  private FoundLayer layer(RawObject descriptor, Optional<Digest> diffId) {
    Optional<Digest> digest = descriptor.text("digest").flatMap(Digest::parse);
    return new FoundLayer(
        digest.flatMap(it -> documents.resolve(Documents.blob(it))),
        digest,
        diffId,
        descriptor.text("mediaType"),
        descriptor.node("size").flatMap(node -> size(node)));
  }

  private static Optional<Long> size(RawNode node) {
    try {
      return node instanceof RawScalar scalar
          ? Optional.of(Long.valueOf(scalar.value()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // told by the check of the manifest
    }
  }

  /** The names that tools write; that of the specification may be a tag alone. */
  private static List<String> names(RawObject descriptor) {
    Set<String> names = new LinkedHashSet<>();
    Optional<RawObject> annotations = descriptor.object("annotations");
    annotations.flatMap(all -> all.text("io.containerd.image.name")).ifPresent(names::add);
    if (names.isEmpty()) {
      annotations
          .flatMap(all -> all.text("org.opencontainers.image.ref.name"))
          .ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private static boolean isAttestation(RawObject descriptor) {
    return descriptor
        .object("annotations")
        .flatMap(all -> all.text("vnd.docker.reference.type"))
        .isPresent();
  }
}
