package dev.wharfinger.internal.read;

import dev.wharfinger.internal.image.ImageReader;
import dev.wharfinger.internal.raw.ReadProblem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the resource files below a directory, and the directories that are images in an OCI layout,
 * in the order of their names. Symbolic links are followed; hidden files and directories are passed
 * over, and so are archives, which are large and rarely what was meant. Of a Helm chart, what makes
 * manifests and is none is passed over, too, which is told. So are the files that a kernel makes
 * up, which never end, unless the search begins there.
 */
final class FileSearch {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private static final List<Path> OF_KERNELS = List.of(Path.of("/proc"), Path.of("/sys"));

  private final List<Path> files = new ArrayList<>();
  private final List<Unsearched> unsearched = new ArrayList<>();
  private final Set<Path> open = new HashSet<>();
  private final PathMatcher excluded;

  /** A directory that was not searched, or a part of it or a file in it, and why. */
  record Unsearched(Path directory, ReadProblem problem) {

    private static Unsearched of(Path directory, String code, String message) {
      return new Unsearched(directory, ReadProblem.error(code, message, 0, 0));
    }
  }

  private FileSearch(PathMatcher excluded) {
    this.excluded = excluded;
  }

  /**
   * Searches.
   *
   * @param excluded the files and directories that are passed over
   */
  static FileSearch below(Path directory, PathMatcher excluded) {
    FileSearch search = new FileSearch(excluded);
    search.directory(directory);
    return search;
  }

  List<Path> files() {
    return files;
  }

  List<Unsearched> unsearched() {
    return unsearched;
  }

  private void directory(Path directory) {
    try {
      Path real = directory.toRealPath();
      if (!open.add(real)) {
        unsearched.add(
            Unsearched.of(
                directory,
                "link-cycle",
                "this symbolic link leads back to a directory that contains it"));
        return;
      }
      if (entersKernel(real)) {
        open.remove(real);
        unsearched.add(new Unsearched(directory, ofKernel()));
        return;
      }
      boolean chart = ChartFiles.isChart(directory);
      if (chart) {
        unsearched.add(new Unsearched(ChartFiles.of(directory), ChartFiles.note(directory)));
      }
      for (Path entry : entries(directory)) {
        if (excluded.matches(entry) || (chart && ChartFiles.isSource(entry))) {
          continue;
        }
        if (ImageReader.isImage(entry) && Files.isDirectory(entry)) {
          files.add(entry);
        } else if (Files.isDirectory(entry)) {
          directory(entry);
        } else if (hasKnownEnding(entry)) {
          file(entry);
        }
      }
      open.remove(real);
    } catch (IOException e) {
      unsearched.add(
          Unsearched.of(
              directory, "unreadable-directory", "this directory cannot be read: " + Causes.of(e)));
    }
  }

  /** Whether a directory, which is open, is the first of a kernel below others. */
  private boolean entersKernel(Path real) {
    return isOfKernel(real)
        && open.size() > 1
        && open.stream().noneMatch(other -> !other.equals(real) && isOfKernel(other));
  }

  private static boolean isOfKernel(Path real) {
    return OF_KERNELS.stream().anyMatch(real::startsWith);
  }

  private static ReadProblem ofKernel() {
    return ReadProblem.note(
        "not-searched", "what the kernel shows in this directory is not searched", 0, 0);
  }

  /** A pipe that nobody writes to would be waited for; one that is named is asked for. */
  private void file(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      unsearched.add(
          Unsearched.of(
              file,
              "unreadable-file",
              "this is a pipe, a socket or a device, which is read only if it is named itself"));
    } else {
      files.add(file);
    }
  }

  private static List<Path> entries(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path entry : stream) {
        if (!entry.getFileName().toString().startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    return entries;
  }

  private static boolean hasKnownEnding(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) || DockerfileNames.isOne(name);
  }
}
