package dev.wharfinger.internal.image.stream;

/**
 * How much of an archive of images is read before it is refused.
 *
 * @param documentBytes bytes of a manifest, index or configuration
 * @param documentsBytes bytes of all of them in an archive
 * @param images images in an archive, each platform counted
 * @param layers layers of an image
 * @param layerBytes bytes of a layer once decompressed
 * @param ratio bytes that a compressed one may come to, looked at once there are some
 * @param entries entries of all layers of an archive, implied directories counted; also of the
 *     archive
 * @param nameBytes characters of all their paths and links
 * @param pathLength characters of a path or link
 * @param depth directories of a path
 * @param archiveBytes bytes of a tar file that holds an archive, once decompressed
 */
public record ImageLimits(
    int documentBytes,
    long documentsBytes,
    int images,
    int layers,
    long layerBytes,
    int ratio,
    int entries,
    long nameBytes,
    int pathLength,
    int depth,
    long archiveBytes) {

  public static final ImageLimits DEFAULT =
      new ImageLimits(
          4 << 20, 64L << 20, 64, 512, 16L << 30, 250, 1_000_000, 128L << 20, 4096, 256, 64L << 30);

  /** The limits of a tar file that holds an archive. */
  public ImageLimits ofArchive() {
    return new ImageLimits(
        documentBytes,
        documentsBytes,
        images,
        layers,
        archiveBytes,
        ratio,
        entries,
        nameBytes,
        pathLength,
        depth,
        archiveBytes);
  }
}
