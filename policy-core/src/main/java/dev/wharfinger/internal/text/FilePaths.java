package dev.wharfinger.internal.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The names of files, however they were spelt on the way to them. */
public final class FilePaths {
  private FilePaths() {}

  /**
   * The same name for every spelling of a file: that from the working directory, with slashes, for
   * what lies below it, without detours for all others.
   */
  public static String canonical(String name) {
    try {
      Path path = Path.of(name);
      Path here = Path.of("").toAbsolutePath().normalize();
      Path whole = path.toAbsolutePath().normalize();
      Path canonical = whole.startsWith(here) ? here.relativize(whole) : path.normalize();
      return canonical.toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return name.replace('\\', '/'); // no file is called so, but a text that was given may be
    }
  }
}
