package dev.wharfinger.examples.cli.check;

import dev.wharfinger.examples.cli.given.GivenPaths;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where manifests are read from: files, folders of them, and the standard input. */
final class ManifestPaths {
  /** The path that stands for the standard input. */
  static final Path STANDARD_INPUT = Path.of("-");

  private ManifestPaths() {}

  /**
   * The paths that are given, else those of the config.
   *
   * @param folder what relative ones start from
   * @param mode tells what a word may have been meant for that is no path
   */
  static List<Path> of(List<String> operands, Path folder, List<Path> byConfig, Mode mode)
      throws UsageException {
    if (operands.isEmpty() && byConfig.isEmpty()) {
      throw new UsageException(
          "PATH is missing",
          "name manifests or folders of them, or `-` for the standard input",
          "`wharfinger init` writes a config that names them");
    }
    List<Path> paths = new ArrayList<>(operands.isEmpty() ? byConfig : List.of());
    for (Path path : GivenPaths.of(operands, folder)) {
      paths.add(path.endsWith(STANDARD_INPUT) ? STANDARD_INPUT : path);
    }
    if (Collections.frequency(paths, STANDARD_INPUT) > 1) {
      throw new UsageException("`-` is given twice, but the standard input can be read only once");
    }
    checkExist(paths, mode == Mode.WRITE_BASELINE);
    return List.copyOf(paths);
  }

  private static void checkExist(List<Path> paths, boolean writesBaseline) throws UsageException {
    for (Path path : paths) {
      if (!path.equals(STANDARD_INPUT) && !Files.exists(path)) {
        String message = Names.quoted(path.toString()) + " does not exist";
        Optional<Path> nearest = GivenPaths.nearest(path);
        if (nearest.isPresent()) {
          throw new UsageException(message, Names.question(nearest.get().toString()));
        }
        throw writesBaseline
            ? new UsageException(
                message,
                "`--write-baseline` takes no value; the file to write is that of `--baseline`, as in"
                    + " `--write-baseline --baseline="
                    + path
                    + "`")
            : new UsageException(message);
      }
    }
  }
}
