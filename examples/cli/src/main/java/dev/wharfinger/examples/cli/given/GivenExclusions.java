package dev.wharfinger.examples.cli.given;

import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files and folders are not checked, although they are below what is.
 *
 * @param globs each of them passes over what it matches
 */
public record GivenExclusions(List<PathMatcher> globs) implements PathMatcher {
  /** Passes over nothing. */
  public static final GivenExclusions NONE = new GivenExclusions(List.of());

  private static final String ANYWHERE = "**/";

  public GivenExclusions {
    globs = List.copyOf(globs);
  }

  /**
   * Reads globs. One without a slash is that of a name, wherever it is.
   *
   * @param folder what the others start from
   */
  public static GivenExclusions of(List<String> texts, Path folder) throws UsageException {
    List<PathMatcher> globs = new ArrayList<>();
    for (String text : texts) {
      String glob = text.replaceFirst("/+$", "").replaceFirst("^\\./", "");
      if (glob.indexOf('/') < 0) {
        PathMatcher name = matcher(glob, text, folder.getFileSystem());
        globs.add(path -> path.getFileName() != null && name.matches(path.getFileName()));
      } else {
        globs.add(below(folder, matcher(glob, text, folder.getFileSystem())));
      }
      if (glob.startsWith(ANYWHERE)) {
        String here = glob.substring(ANYWHERE.length());
        globs.add(below(folder, matcher(here, text, folder.getFileSystem())));
      }
    }
    return new GivenExclusions(globs);
  }

  private static PathMatcher matcher(String glob, String given, FileSystem files)
      throws UsageException {
    try {
      return files.getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new UsageException(
          Names.quoted(given) + " is no glob: " + e.getDescription(),
          "write it as `vendor`, `charts/**` or `**/*.json`");
    }
  }

  private static PathMatcher below(Path folder, PathMatcher glob) {
    Path start = folder.toAbsolutePath().normalize();
    return path -> glob.matches(start.relativize(path.toAbsolutePath().normalize()));
  }

  /** These and others. */
  public GivenExclusions and(GivenExclusions others) {
    List<PathMatcher> all = new ArrayList<>(globs);
    all.addAll(others.globs);
    return new GivenExclusions(all);
  }

  @Override
  public boolean matches(Path path) {
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }
}
