package dev.wharfinger.internal.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A version of a kind that is no longer served.
 *
 * @param typeId the type that its resources are read as
 */
record RemovedVersion(String apiVersion, String kind, String typeId) {
  private static final List<String> COLUMNS =
      List.of("apiVersion", "kind", "readAs", "differences", "source");

  /**
   * Reads a table. Types are named by the short names of packages.
   *
   * @throws IllegalArgumentException if a row has a column too many or too few
   */
  static List<RemovedVersion> read(List<String> lines, PackageNames packages) {
    List<RemovedVersion> versions = new ArrayList<>();
    for (List<String> row : Csv.rows(lines, COLUMNS)) {
      versions.add(new RemovedVersion(row.get(0), row.get(1), packages.id(row.get(2), "")));
    }
    return versions;
  }
}
