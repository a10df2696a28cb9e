package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the files of a report, without the folder that all of them lie in if the names begin
 * at the root of a file system.
 *
 * @param folder what is left out, with its slash at the end; empty if nothing is
 */
record FileNames(String folder) {

  static FileNames of(Report report) {
    List<String> files =
        Stream.concat(
                report.findings().stream().map(Finding::location),
                report.problems().stream().map(Problem::location))
            .map(Location::file)
            .distinct()
            .toList();
    if (files.isEmpty() || files.stream().anyMatch(file -> !file.startsWith("/"))) {
      return new FileNames("");
    }
    String common = folder(files.get(0));
    for (String file : files) {
      while (!file.startsWith(common)) {
        common = folder(common.substring(0, common.length() - 1));
      }
    }
    return new FileNames(common.equals("/") ? "" : common);
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The place, as {@link Location#toString} has it. */
  String of(Location location) {
    return location.toString().substring(folder.length());
  }
}
