package dev.wharfinger.internal.image.content;

import dev.wharfinger.internal.image.content.ContentInspector.Finder;
import dev.wharfinger.internal.image.content.ContentInspector.Inspection;
import dev.wharfinger.internal.raw.RawFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files whose meaning is known by their path. */
public final class StandardInspectors {
  /** Of a list of users, which has a line for each; more is not looked at, and so unknown. */
  private static final int MOST = 1 << 20;

  private static final Map<String, Finder> FINDERS =
      Map.of(
          "/etc/passwd", whole(AccountFiles::users),
          "/etc/group", whole(AccountFiles::groups),
          "/etc/shadow", whole(AccountFiles::passwords),
          "/etc/os-release", whole(OsRelease::read),
          "/usr/lib/os-release", whole(OsRelease::read));

  private StandardInspectors() {}

  /**
   * Inspectors for one archive: of lists of users, of the release of the system, of databases of
   * packages, and of secrets.
   */
  public static List<ContentInspector> all() {
    return List.of(
        new SecretInspector(),
        (path, entry) ->
            Optional.ofNullable(FINDERS.get(path)).map(finder -> new Inspection(MOST, finder)),
        (path, entry) ->
            packageDatabase(path)
                .map(
                    kind ->
                        new Inspection(
                            0,
                            (content, complete, found) ->
                                found.node("packageDatabase", RawFields.text(kind, 0, 0)))));
  }

  private static Finder whole(WholeFile file) {
    return (content, complete, found) -> {
      if (complete) {
        file.read(content, found);
      }
    };
  }

  /** What can only be read as a whole. */
  @FunctionalInterface
  private interface WholeFile {
    void read(byte[] content, RawFields found);
  }

  private static Optional<String> packageDatabase(String path) {
    if (path.equals("/var/lib/dpkg/status") || path.startsWith("/var/lib/dpkg/status.d/")) {
      return Optional.of("dpkg");
    }
    if (path.equals("/lib/apk/db/installed") || path.equals("/usr/lib/apk/db/installed")) {
      return Optional.of("apk");
    }
    return isOfRpm(path) ? Optional.of("rpm") : Optional.empty();
  }

  private static boolean isOfRpm(String path) {
    return (path.startsWith("/var/lib/rpm/") || path.startsWith("/usr/lib/sysimage/rpm/"))
        && (path.endsWith("/Packages")
            || path.endsWith("/Packages.db")
            || path.endsWith("/rpmdb.sqlite"));
  }
}
