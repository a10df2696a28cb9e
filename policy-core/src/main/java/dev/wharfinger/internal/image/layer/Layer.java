package dev.wharfinger.internal.image.layer;

import java.util.List;

/**
 * What a layer does to the file system below it: whiteouts first, whatever their order among the
 * entries (OCI image specification, layer.md).
 *
 * @param files in the order of their entries
 * @param deleted paths that are no longer there
 * @param emptied directories of which nothing below is there
 * @param linkedBelow hard links to what only a layer below can have
 */
public record Layer(
    List<LayerFile> files,
    List<String> deleted,
    List<String> emptied,
    List<LayerFile> linkedBelow) {
  public Layer {
    files = List.copyOf(files);
    deleted = List.copyOf(deleted);
    emptied = List.copyOf(emptied);
    linkedBelow = List.copyOf(linkedBelow);
  }
}
