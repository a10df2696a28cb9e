package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.content.ContentReader;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.image.tar.TarEntry;
import dev.wharfinger.internal.image.tar.TarEntry.Kind;
import dev.wharfinger.internal.image.tar.TarReader;
import dev.wharfinger.internal.raw.RawMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of one layer. What would make runtimes write outside of the image, or leaves it
 * to them what they write, is refused.
 */
public final class LayerReader {
  private final ImageLimits limits;
  private final ReadBudget budget;
  private final ContentReader contents;
  private final Map<String, LayerFile> files = new HashMap<>();
  private final List<LayerFile> inOrder = new ArrayList<>();
  private final Set<String> implied = new HashSet<>();
  private final List<String> deleted = new ArrayList<>();
  private final List<String> emptied = new ArrayList<>();
  private final List<LayerFile> linkedBelow = new ArrayList<>();

  private LayerReader(ImageLimits limits, ReadBudget budget, ContentReader contents) {
    this.limits = limits;
    this.budget = budget;
    this.contents = contents;
  }

  /**
   * Reads a layer.
   *
   * @throws RefusedException if it is malformed, exceeds a limit, or would do harm; {@link
   *     TarReader#last} tells the entry
   */
  public static Layer read(
      TarReader tar, ImageLimits limits, ReadBudget budget, ContentReader contents)
      throws IOException {
    LayerReader reader = new LayerReader(limits, budget, contents);
    for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
      reader.add(entry, tar);
    }
    return reader.layer();
  }

  private void add(TarEntry entry, TarReader tar) throws IOException {
    String path = EntryPath.of(entry.path(), limits.depth());
    budget.take(path.length() + entry.link().length());
    if (!Whiteout.isOne(path)) {
      addFile(path, entry, tar);
    } else if (Whiteout.isOpaque(path)) {
      emptied.add(EntryPath.parent(path));
    } else if (!Whiteout.isOfDriver(path)) {
      deleted.add(Whiteout.deleted(path));
    }
  }

  private void addFile(String path, TarEntry entry, TarReader tar) throws IOException {
    imply(path);
    LayerFile before = files.get(path);
    boolean directory = entry.kind() == Kind.DIRECTORY;
    if (before != null) {
      if (!directory || before.kind() != Kind.DIRECTORY) {
        throw new RefusedException("tar-duplicate", "there are two entries of this path");
      }
      before.attributes().set(entry);
      return;
    }
    if (!directory && (implied.contains(path) || path.equals(EntryPath.ROOT))) {
      throw new RefusedException("tar-duplicate", "other entries need a directory of this path");
    }
    LayerFile file = file(path, entry, tar);
    files.put(path, file);
    inOrder.add(file);
  }

  /** What holds an entry is a directory, whether there is an entry of it or not. */
  private void imply(String path) throws RefusedException {
    String holder = EntryPath.parent(path);
    while (!holder.equals(EntryPath.ROOT) && !implied.contains(holder)) {
      LayerFile file = files.get(holder);
      if (file != null && file.kind() != Kind.DIRECTORY) {
        throw new RefusedException(
            "tar-link",
            "its path leads through `%s`, which is a %s"
                .formatted(EntryPath.shown(holder), file.kind().word()));
      }
      if (file == null) {
        budget.take(holder.length());
      }
      implied.add(holder);
      holder = EntryPath.parent(holder);
    }
  }

  private LayerFile file(String path, TarEntry entry, TarReader tar) throws IOException {
    return switch (entry.kind()) {
      case HARDLINK -> hardLink(path, entry);
      case SYMLINK -> symbolicLink(path, entry);
      default -> {
        RawMapping content =
            entry.kind() == Kind.FILE ? contents.read(path, entry, tar.content()) : null;
        yield new LayerFile(path, entry.kind(), "", new Attributes(entry, entry.size()), content);
      }
    };
  }

  private static LayerFile symbolicLink(String path, TarEntry entry) throws RefusedException {
    if (entry.link().isEmpty()) {
      throw new RefusedException("tar-link", "it links to nothing");
    }
    EntryPath.target(path, entry.link());
    Attributes attributes = new Attributes(entry, entry.link().length());
    return new LayerFile(path, entry.kind(), entry.link(), attributes, null);
  }

  private LayerFile hardLink(String path, TarEntry entry) throws RefusedException {
    String target = linkTarget(entry.link());
    LayerFile to = files.get(target);
    if (to == null) {
      LayerFile link =
          new LayerFile(
              path, entry.kind(), target, new Attributes(entry, Attributes.UNKNOWN), null);
      linkedBelow.add(link);
      return link;
    }
    if (to.kind() == Kind.DIRECTORY) {
      throw new RefusedException("tar-link", "it is a hard link to a directory");
    }
    if (to.kind() != Kind.SYMLINK) {
      to.attributes().set(entry);
    }
    @Nullable RawMapping content = to.content().orElse(null);
    return new LayerFile(path, entry.kind(), target, to.attributes(), content);
  }

  private String linkTarget(String link) throws RefusedException {
    try {
      return EntryPath.of(link, limits.depth());
    } catch (RefusedException e) {
      throw new RefusedException("tar-link", "what it links to is refused: " + e.reason());
    }
  }

  private Layer layer() throws RefusedException {
    for (LayerFile link : linkedBelow) {
      if (files.containsKey(link.link()) || implied.contains(link.link())) {
        throw new RefusedException(
            "tar-link",
            "`%s` is a hard link to what comes behind it, or to a directory"
                .formatted(EntryPath.shown(link.path())));
      }
    }
    LinkCycles.check(files);
    return new Layer(inOrder, deleted, emptied, linkedBelow);
  }
}
