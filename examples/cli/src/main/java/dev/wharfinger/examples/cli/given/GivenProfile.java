package dev.wharfinger.examples.cli.given;

import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A profile that a user has named.
 *
 * @param id the name, which is that of its file without the ending
 * @param fileOrNull where it is; null if it was named by its id
 */
public record GivenProfile(String id, @Nullable Path fileOrNull) {
  private static final Pattern FILE = Pattern.compile(".*[/\\\\].*|.*\\.ya?ml");
  private static final Pattern ENDING = Pattern.compile("\\.ya?ml$");

  /** One that has a name. */
  static GivenProfile named(String id) {
    return new GivenProfile(id, null);
  }

  /**
   * Reads a name: that of a file, if there is a slash in it or if it ends so.
   *
   * @param folder what relative paths start from
   */
  public static GivenProfile of(String text, Path folder) throws UsageException {
    if (!FILE.matcher(text).matches()) {
      return named(text);
    }
    Path file = GivenPaths.of(List.of(text), folder).get(0);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          Names.quoted(text) + " is neither a profile nor a file",
          "relative paths start from "
              + (folder.toString().isEmpty()
                  ? "the working directory"
                  : Names.quoted(folder.toString())),
          "`wharfinger list profiles` shows the profiles that have names");
    }
    return new GivenProfile(
        ENDING.matcher(String.valueOf(file.getFileName())).replaceFirst(""), file);
  }

  /** Reads names. */
  static List<GivenProfile> of(List<String> texts, Path folder) throws UsageException {
    List<GivenProfile> profiles = new ArrayList<>();
    for (String text : texts) {
      profiles.add(of(text, folder));
    }
    return List.copyOf(profiles);
  }

  /** Where it is; empty if it was named by its id. */
  public Optional<Path> file() {
    return Optional.ofNullable(fileOrNull);
  }
}
