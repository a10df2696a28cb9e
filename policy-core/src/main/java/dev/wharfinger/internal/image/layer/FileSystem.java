package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.image.tar.TarEntry.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file system that layers make, as an overlay of them is: what became of each file. Layers are
 * added from the lowest up.
 */
public final class FileSystem {
  private static final int NO_FILE = -1;

  private final Node root = new Node();
  private final List<FileState[]> states = new ArrayList<>();
  private int lastUnknown = NO_FILE;

  /** A place in the file system, with the file that is there. */
  private static final class Node {
    private @Nullable Map<String, Node> children;
    private int layer = NO_FILE;
    private int file = NO_FILE;
    private boolean directory = true;
  }

  /** Adds a layer that could not be read: what it does to those below is not known. */
  public void addUnknown() {
    lastUnknown = states.size();
    states.add(new FileState[0]);
  }

  /**
   * Adds a layer.
   *
   * @throws RefusedException if it links to what is not there; then it is not added
   */
  public void add(Layer layer) throws RefusedException {
    for (LayerFile link : layer.linkedBelow()) {
      checkLink(link);
    }
    for (String path : layer.emptied()) {
      Node node = find(path);
      if (node != null) {
        removeChildren(node);
      }
    }
    for (String path : layer.deleted()) {
      Node holder = find(EntryPath.parent(path));
      Node node = holder == null ? null : child(holder, EntryPath.name(path));
      if (holder != null && holder.children != null && node != null) {
        remove(node);
        holder.children.remove(EntryPath.name(path));
      }
    }
    int index = states.size();
    FileState[] own = new FileState[layer.files().size()];
    Arrays.fill(own, FileState.PRESENT);
    states.add(own);
    for (int i = 0; i < own.length; i++) {
      place(layer.files().get(i), index, i);
    }
  }

  /** What became of a file. */
  public FileState state(int layer, int file) {
    FileState state = states.get(layer)[file];
    return state == FileState.PRESENT && layer < lastUnknown ? FileState.UNKNOWN : state;
  }

  private void checkLink(LayerFile link) throws RefusedException {
    Node target = find(link.link());
    boolean found = target != null && target.file != NO_FILE && !target.directory;
    if (!found && lastUnknown == NO_FILE) {
      throw new RefusedException(
          "tar-link",
          "`%s` is a hard link to `%s`, which is no file"
              .formatted(EntryPath.shown(link.path()), EntryPath.shown(link.link())));
    }
  }

  private void place(LayerFile file, int layer, int index) {
    Node node = root;
    String path = file.path();
    for (int start = 1; start < path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (!node.directory) {
        set(node, NO_FILE, NO_FILE, true);
      }
      if (node.children == null) {
        node.children = new HashMap<>(2);
      }
      node = node.children.computeIfAbsent(path.substring(start, end), name -> new Node());
      start = end + 1;
    }
    if (file.kind() != Kind.DIRECTORY) {
      removeChildren(node);
    }
    set(node, layer, index, file.kind() == Kind.DIRECTORY);
  }

  private void set(Node node, int layer, int file, boolean directory) {
    mark(node, FileState.REPLACED);
    node.layer = layer;
    node.file = file;
    node.directory = directory;
  }

  private void mark(Node node, FileState state) {
    if (node.file != NO_FILE) {
      states.get(node.layer)[node.file] = state;
    }
  }

  private void removeChildren(Node node) {
    if (node.children != null) {
      node.children.values().forEach(this::remove);
      node.children = null;
    }
  }

  /** Marks what is at a place and below it. */
  private void remove(Node removed) {
    Deque<Node> pending = new ArrayDeque<>(List.of(removed));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      mark(node, FileState.DELETED);
      if (node.children != null) {
        pending.addAll(node.children.values());
      }
    }
  }

  private @Nullable Node find(String path) {
    Node node = root;
    for (int start = 1; node != null && start < path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      node = child(node, path.substring(start, end));
      start = end + 1;
    }
    return node;
  }

  private static @Nullable Node child(Node node, String name) {
    return node.children == null ? null : node.children.get(name);
  }
}
