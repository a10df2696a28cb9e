package dev.wharfinger.examples.cli.check;

import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Manifests that are read again when they change, and no others.
 *
 * @param files how the files were when they were read
 */
record WatchedManifests(Manifests manifests, Snapshot files, ResourceSet resources) {
  private static final Pattern TEXT = Pattern.compile(".*\\.(ya?ml|json)");

  /** Files that are read together with others, so that one change may concern several. */
  private static final Pattern READ_TOGETHER =
      Pattern.compile("(docker-)?compose.*\\.ya?ml|oci-layout|chart\\.yaml");

  /** Reads all of them. */
  static WatchedManifests of(Manifests manifests) throws IOException {
    Snapshot files = Snapshot.of(manifests.paths(), manifests.excluded());
    return new WatchedManifests(manifests, files, manifests.read());
  }

  /** They as they are now; empty if nothing changed. */
  Optional<WatchedManifests> changed() throws IOException {
    Snapshot now = Snapshot.of(manifests.paths(), manifests.excluded());
    Set<Path> changes = now.changesSince(files);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    boolean single =
        changes.stream().allMatch(file -> now.shares(file, files) && isText(file))
            && now.files().keySet().stream().noneMatch(WatchedManifests::isReadTogether);
    return Optional.of(
        new WatchedManifests(manifests, now, single ? replaced(changes) : manifests.read()));
  }

  private ResourceSet replaced(Set<Path> changes) throws IOException {
    ResourceSet set = resources;
    try {
      for (Path file : changes) {
        set = set.replace(file.toString().replace('\\', '/'), Files.readString(file));
      }
      return set;
    } catch (IOException e) {
      return manifests.read();
    }
  }

  private static boolean isText(Path file) {
    return TEXT.matcher(name(file)).matches();
  }

  private static boolean isReadTogether(Path file) {
    return READ_TOGETHER.matcher(name(file)).matches();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
