package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.stream.RefusedException;

/** Paths of entries, from the root of the image: {@code /usr/bin}. */
public final class EntryPath {
  public static final String ROOT = "/";

  private EntryPath() {}

  /**
   * The path of an entry, without what does not matter.
   *
   * @throws RefusedException if it leads out of the image, or is none
   */
  public static String of(String written, int depth) throws RefusedException {
    if (written.isEmpty()) {
      throw new RefusedException("tar-path", "its path is empty");
    }
    if (written.startsWith("/")) {
      throw new RefusedException("tar-path", "the path `" + shown(written) + "` is absolute");
    }
    StringBuilder path = new StringBuilder(written.length() + 1);
    int parts = 0;
    for (int start = 0; start < written.length(); ) {
      int slash = written.indexOf('/', start);
      int end = slash < 0 ? written.length() : slash;
      int length = end - start;
      boolean nothing = length == 0 || (length == 1 && written.charAt(start) == '.');
      if (length == 2 && written.startsWith("..", start)) {
        throw new RefusedException(
            "tar-path", "the path `" + shown(written) + "` leads upwards by `..`");
      }
      if (!nothing) {
        parts++;
        path.append('/').append(written, start, end);
      }
      start = end + 1;
    }
    if (parts > depth) {
      throw RefusedException.limit(
          "limit-depth", "its path has more than %d directories".formatted(depth), "depth");
    }
    return parts == 0 ? ROOT : path.toString();
  }

  /** The directory that holds something; the root is in itself. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? ROOT : path.substring(0, slash);
  }

  /** The last part of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Where a symbolic link leads, as far as its text tells.
   *
   * @param path where the link is
   * @throws RefusedException if it leads out of the image
   */
  public static String target(String path, String link) throws RefusedException {
    boolean absolute = link.startsWith("/");
    StringBuilder target = new StringBuilder(absolute ? "" : parent(path));
    if (target.length() == 1) {
      target.setLength(0);
    }
    for (String part : link.split("/", -1)) {
      if (part.equals("..")) {
        if (target.length() == 0) {
          throw new RefusedException(
              "tar-link", "the link to `" + shown(link) + "` leads out of the image");
        }
        target.setLength(target.lastIndexOf("/"));
      } else if (!part.isEmpty() && !part.equals(".")) {
        target.append('/').append(part);
      }
    }
    return target.length() == 0 ? ROOT : target.toString();
  }

  /** A path for a message. */
  public static String shown(String path) {
    int most = 120;
    return path.length() <= most ? path : path.substring(0, most) + "…";
  }
}
