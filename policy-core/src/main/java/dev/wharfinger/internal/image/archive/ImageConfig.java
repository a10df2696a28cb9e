package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.image.document.OciDocument;
import dev.wharfinger.internal.raw.RawObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the configuration of an image says of its layers. */
final class ImageConfig {
  private ImageConfig() {}

  /** The configuration in a file of an archive, checked; what is wrong is told. */
  static Optional<RawObject> read(Documents documents, String name, Optional<Digest> digest) {
    Optional<RawObject> config =
        documents.read(name, "configuration", digest).flatMap(Documents.Read::object);
    config.ifPresent(object -> OciDocument.CONFIG.checkValues(object, documents.in(name)));
    return config;
  }

  /** The digests of what layers hold; empty if there are not as many as layers. */
  static List<Optional<Digest>> diffIds(
      Documents documents, Optional<RawObject> config, int layers) {
    List<Optional<Digest>> ids = new ArrayList<>();
    config
        .flatMap(object -> object.object("rootfs"))
        .ifPresent(
            rootfs ->
                rootfs
                    .list("diff_ids")
                    .forEach(
                        id ->
                            ids.add(RawObject.text(id, rootfs.dialect()).flatMap(Digest::parse))));
    if (config.isPresent() && ids.size() != layers) {
      documents.tell(
          Trouble.error(
              "layer-count",
              "the configuration names %d layers, and the manifest %d"
                  .formatted(ids.size(), layers)));
    }
    while (ids.size() < layers) {
      ids.add(Optional.empty());
    }
    return ids;
  }
}
