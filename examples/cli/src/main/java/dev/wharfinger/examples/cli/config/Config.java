package dev.wharfinger.examples.cli.config;

import dev.wharfinger.Severity;
import dev.wharfinger.examples.cli.accept.Accepted;
import dev.wharfinger.examples.cli.given.Format;
import dev.wharfinger.examples.cli.given.GivenExclusions;
import dev.wharfinger.examples.cli.given.PolicySettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project has decided on. Options of the command line go before it.
 *
 * @param policies what the manifests are judged by
 * @param accepted which findings are accepted
 * @param paths manifests, and folders of them
 * @param excluded what is not checked of folders
 * @param format of the report
 * @param failOn the lowest severity that makes the exit code 1
 * @param allowUnknown whether what cannot be decided does not make the exit code 1
 * @param closed whether what is not in the manifests does not exist
 * @param kubernetes the version to judge for; null for the newest that is known
 */
public record Config(
    PolicySettings policies,
    Accepted accepted,
    List<Path> paths,
    GivenExclusions excluded,
    Format format,
    Severity failOn,
    boolean allowUnknown,
    boolean closed,
    @Nullable String kubernetes) {
  /** That of a project which has decided nothing. */
  public static final Config EMPTY =
      new Config(
          PolicySettings.NONE,
          Accepted.BY_DEFAULT,
          List.of(),
          GivenExclusions.NONE,
          Format.TEXT,
          Severity.LOW,
          false,
          false,
          null);

  public Config {
    paths = List.copyOf(paths);
  }
}
