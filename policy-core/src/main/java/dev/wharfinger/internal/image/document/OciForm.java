package dev.wharfinger.internal.image.document;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Documents of images that are files of their own, as registries and tools give them out. */
public final class OciForm implements DocumentForm {
  private static final List<DocumentForm> ALL =
      List.of(
          new OciForm(
              "image index",
              "image.Index",
              OciDocument.INDEX,
              document -> isVersioned(document) && isList(document, "manifests")),
          new OciForm(
              "image manifest",
              "image.Manifest",
              OciDocument.MANIFEST,
              document ->
                  isVersioned(document)
                      && isList(document, "layers")
                      && document.object("config").isPresent()),
          new OciForm(
              "image configuration",
              "image.Config",
              OciDocument.CONFIG,
              document ->
                  document.object("rootfs").filter(rootfs -> rootfs.has("diff_ids")).isPresent()
                      && document.has("os")),
          new DeclaredImage());

  private final String name;
  private final String type;
  private final OciDocument kind;
  private final Predicate<RawObject> known;

  private OciForm(String name, String type, OciDocument kind, Predicate<RawObject> known) {
    this.name = name;
    this.type = type;
    this.kind = kind;
    this.known = known;
  }

  /** The forms of an index, a manifest, a configuration, and what is said of an image. */
  public static List<DocumentForm> all() {
    return ALL;
  }

  private static boolean isVersioned(RawObject document) {
    return document.has("schemaVersion");
  }

  private static boolean isList(RawObject document, String name) {
    return document.node(name).orElse(null) instanceof RawSequence;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public boolean isOne(RawObject document) {
    return known.test(document);
  }

  @Override
  public RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
    kind.checkValues(document, problems);
    return document.mapping();
  }
}
