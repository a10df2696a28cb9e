package dev.wharfinger.examples.cli.given;

import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
}
