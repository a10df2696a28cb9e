package dev.wharfinger.internal.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How people name Compose files: {@code compose.yaml}, {@code docker-compose.yml}, {@code
 * compose.prod.yaml}.
 *
 * @see <a
 *     href="https://docs.docker.com/reference/compose-file/#the-compose-application-model">Compose</a>
 */
final class ComposeNames {
  private static final Pattern NAMES =
      Pattern.compile("((?:docker-)?compose)(\\.[^/\\\\]+)?(\\.ya?ml)");
  private static final String OVERRIDE = ".override";

  private ComposeNames() {}

  /** Whether a file is a Compose file by its name. */
  static boolean isOne(String path) {
    return matcher(path).matches();
  }

  /** The file that Docker lays over another one without being told to, if it is there. */
  static Optional<Path> override(Path file) {
    Matcher name = matcher(file.getFileName().toString());
    return name.matches() && name.group(2) == null
        ? existing(file, name.group(1) + OVERRIDE)
        : Optional.empty();
  }

  /** Whether Docker lays a file over another one that is there. */
  static boolean isLaidOver(Path file) {
    Matcher name = matcher(file.getFileName().toString());
    return name.matches()
        && OVERRIDE.equals(name.group(2))
        && existing(file, name.group(1)).isPresent();
  }

  private static Optional<Path> existing(Path beside, String stem) {
    return Stream.of(".yaml", ".yml")
        .map(ending -> beside.resolveSibling(stem + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Matcher matcher(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return NAMES.matcher(path.substring(slash + 1).toLowerCase(Locale.ROOT));
  }
}
