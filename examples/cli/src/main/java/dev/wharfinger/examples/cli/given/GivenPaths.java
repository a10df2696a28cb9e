package dev.wharfinger.examples.cli.given;

import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paths that a user has given. */
public final class GivenPaths {
  private GivenPaths() {}

  /**
   * Reads paths.
   *
   * @param folder what relative ones start from
   */
  public static List<Path> of(List<String> texts, Path folder) throws UsageException {
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      try {
        paths.add(folder.resolve(text));
      } catch (InvalidPathException e) {
        throw new UsageException(
            Names.quoted(text) + " cannot be a path here",
            "files whose names are not in ASCII need a locale that knows them, such as C.UTF-8");
      }
    }
    return List.copyOf(paths);
  }

  /** What lies where a path should be, and has a name so near that it was probably meant. */
  public static Optional<Path> nearest(Path absent) {
    Path folder = absent.toAbsolutePath().getParent();
    Path name = absent.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> beside = Files.list(folder)) {
      List<String> names = beside.map(path -> String.valueOf(path.getFileName())).sorted().toList();
      return Names.nearest(name.toString(), names).map(absent::resolveSibling);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // a folder that cannot be read has no names to offer
    }
  }
}
