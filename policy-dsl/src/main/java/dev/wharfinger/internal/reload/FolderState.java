package dev.wharfinger.internal.reload;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells that files have changed, without reading them. A ConfigMap is swapped by a symbolic
 * link, which leaves names, sizes and, where it came first, even times as they are: so a file is
 * also what its links lead to.
 *
 * @param files by path
 */
public record FolderState(Map<Path, Entry> files) {
  public FolderState {
    files = Map.copyOf(files);
  }

  /** The state of all files in some folders, or of single ones. */
  public static FolderState of(Iterable<Path> paths) {
    Map<Path, Entry> files = new HashMap<>();
    for (Path path : paths) {
      try {
        Files.walkFileTree(
            path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(files));
      } catch (IOException e) {
        files.put(path, Entry.UNREADABLE);
      }
    }
    return new FolderState(files);
  }

  private static SimpleFileVisitor<Path> visitor(Map<Path, Entry> files) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files.put(file, Entry.of(file, attributes));
        return FileVisitResult.CONTINUE;
      }

      /**
       * As a file that was removed meanwhile, or a link that leads back: a state like any other.
       */
      @Override
      public FileVisitResult visitFileFailed(Path file, IOException exception) {
        files.put(file, Entry.UNREADABLE);
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /**
   * A file.
   *
   * @param target what links lead to; null if it cannot be read
   * @param key what the file system knows it by, if it tells
   */
  public record Entry(@Nullable Path target, long size, FileTime modified, @Nullable Object key) {
    private static final Entry UNREADABLE = new Entry(null, 0, FileTime.fromMillis(0), null);

    private static Entry of(Path file, BasicFileAttributes attributes) {
      try {
        return new Entry(
            file.toRealPath(),
            attributes.size(),
            attributes.lastModifiedTime(),
            attributes.fileKey());
      } catch (IOException e) {
        return UNREADABLE;
      }
    }
  }
}
