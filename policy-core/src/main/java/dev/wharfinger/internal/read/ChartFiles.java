package dev.wharfinger.internal.read;

import dev.wharfinger.internal.raw.ReadProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The files of a Helm chart that make manifests and are none, as the documentation of Helm lists
 * them under "The Chart File Structure". Definitions in {@code crds} are manifests.
 */
final class ChartFiles {
  private static final String CHART = "Chart.yaml";
  private static final Pattern SOURCE =
      Pattern.compile("Chart\\.yaml|values.*\\.(ya?ml|json)|templates|charts");

  private ChartFiles() {}

  /** Whether a directory is that of a chart. */
  static boolean isChart(Path directory) {
    return Files.isRegularFile(of(directory));
  }

  /** The file that makes a directory a chart. */
  static Path of(Path directory) {
    return directory.resolve(CHART);
  }

  /** Whether an entry of the directory of a chart is no manifest. */
  static boolean isSource(Path entry) {
    return SOURCE.matcher(entry.getFileName().toString()).matches();
  }

  /** What is said of a chart. */
  static ReadProblem note(Path directory) {
    return ReadProblem.note(
        "chart-not-rendered",
        "the templates of a chart are no manifests and were not checked; check what `helm template "
            + directory
            + "` makes of them",
        0,
        0);
  }
}
