package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.image.tar.TarEntry.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds symbolic links that lead to each other and nowhere else. */
final class LinkCycles {
  private LinkCycles() {}

  /** Checks the links of a layer; each is followed once, so this is linear in their number. */
  static void check(Map<String, LayerFile> files) throws RefusedException {
    Map<LayerFile, LayerFile> followedFrom = new HashMap<>();
    for (LayerFile first : files.values()) {
      for (LayerFile link = first; link != null; link = next(link, files)) {
        LayerFile before = followedFrom.putIfAbsent(link, first);
        if (before == first) {
          throw new RefusedException(
              "tar-link",
              "the symbolic link `%s` leads back to itself"
                  .formatted(EntryPath.shown(link.path())));
        }
        if (before != null) {
          break;
        }
      }
    }
  }

  private static @Nullable LayerFile next(LayerFile link, Map<String, LayerFile> files)
      throws RefusedException {
    return link.kind() == Kind.SYMLINK
        ? files.get(EntryPath.target(link.path(), link.link()))
        : null;
  }
}
