package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.stream.RefusedException;

/** Entries that are no files, but say what of the layers below is gone. */
final class Whiteout {
  private static final String PREFIX = ".wh.";
  private static final String OWN = PREFIX + PREFIX;
  private static final String OPAQUE = OWN + ".opq";

  private Whiteout() {}

  /** Whether a path has a part that no file may be called. */
  static boolean isOne(String path) {
    return path.contains("/" + PREFIX);
  }

  /** Whether it belongs to what a storage driver keeps for itself. */
  static boolean isOfDriver(String path) {
    return path.contains("/" + OWN) && !path.endsWith("/" + OPAQUE);
  }

  /** Whether nothing of the directory that holds it is kept. */
  static boolean isOpaque(String path) {
    return path.endsWith("/" + OPAQUE);
  }

  /** What is deleted. */
  static String deleted(String path) throws RefusedException {
    String parent = EntryPath.parent(path);
    String name = EntryPath.name(path);
    String deleted = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    if (isOne(parent) || deleted.isEmpty() || deleted.equals(".") || deleted.equals("..")) {
      throw new RefusedException("tar-whiteout", "it is a whiteout of nothing");
    }
    return parent.equals(EntryPath.ROOT) ? "/" + deleted : parent + "/" + deleted;
  }
}
