package dev.wharfinger.examples.cli.check;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How files are at a moment, by their names. That a file is the same is told by its size, its time
 * and its identity, since its text would take too long to compare.
 */
record Snapshot(Map<Path, Stamp> files) {

  /** What changes when a file does. */
  record Stamp(long size, FileTime time, @Nullable Object key) {}

  /** Looks at files, and at all that is not hidden in folders. */
  static Snapshot of(Collection<Path> paths) throws IOException {
    return of(paths, path -> false);
  }

  /**
   * Looks at files.
   *
   * @param excluded what is passed over in folders
   */
  static Snapshot of(Collection<Path> paths, PathMatcher excluded) throws IOException {
    Map<Path, Stamp> files = new TreeMap<>();
    for (Path path : paths) {
      if (Files.exists(path)) {
        Files.walkFileTree(
            path,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            new Look(path, excluded, files));
      }
    }
    return new Snapshot(files);
  }

  /** The files that are not as they are in another snapshot, new and gone ones included. */
  Set<Path> changesSince(Snapshot before) {
    Set<Path> changes = new HashSet<>(files.keySet());
    changes.addAll(before.files.keySet());
    changes.removeIf(file -> Objects.equals(files.get(file), before.files.get(file)));
    return changes;
  }

  /** Whether a file is there in both. */
  boolean shares(Path file, Snapshot other) {
    return files.containsKey(file) && other.files.containsKey(file);
  }

  private static final class Look extends SimpleFileVisitor<Path> {
    private final Path root;
    private final PathMatcher excluded;
    private final Map<Path, Stamp> files;

    Look(Path root, PathMatcher excluded, Map<Path, Stamp> files) {
      this.root = root;
      this.excluded = excluded;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isPassedOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isPassedOver(file)) {
        files.put(
            file,
            new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file that is gone while others are looked at is a change that the next look finds. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private boolean isPassedOver(Path path) {
      Path name = path.getFileName();
      boolean hidden = name != null && name.toString().startsWith(".");
      return !path.equals(root) && (hidden || excluded.matches(path));
    }
  }
}
