package dev.wharfinger.examples.cli.fix;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The names of files in a diff, as tools look for them.
 *
 * @param folder where the tools are run
 */
public record DiffNames(Path folder) {
  /** What {@code git apply} refuses without {@code --unsafe-paths}, and {@code patch} always. */
  private static final String UP = "../";

  /** The way from the folder to a file, of which tools follow no links. */
  String of(String file) {
    try {
      Path way = folder.toRealPath().relativize(Path.of(file).toRealPath());
      return way.toString().replace(File.separatorChar, '/');
    } catch (IOException | IllegalArgumentException e) {
      return file; // is gone, came through a pipe, or lies on another drive
    }
  }

  /** Whether a file lies elsewhere than in the folder. */
  boolean leadsOut(String file) {
    return of(file).startsWith(UP);
  }
}
