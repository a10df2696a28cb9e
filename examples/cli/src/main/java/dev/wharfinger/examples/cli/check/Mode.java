package dev.wharfinger.examples.cli.check;

import dev.wharfinger.examples.cli.accept.Accepted;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** What is done with findings. */
enum Mode {
  /** They are told. */
  REPORT,
  /** They are fixed, and the others are told. */
  FIX("fix", "Fixes what can be fixed in the files, and reports what is left."),
  /** It is shown what would be written. */
  DIFF("diff", "Prints what --fix would change, and changes nothing."),
  /** They are written down, so that they are accepted from now on. */
  WRITE_BASELINE(
      "write-baseline",
      "Writes what is found to the file of --baseline, so that only what is new fails.");

  private final @Nullable String option;
  private final String description;

  Mode() {
    this(null, "");
  }

  Mode(@Nullable String option, String description) {
    this.option = option;
    this.description = description;
  }

  static void addTo(Options options) {
    for (Mode mode : values()) {
      mode.option().ifPresent(options::addOption);
    }
  }

  static Mode of(Arguments arguments) throws UsageException {
    Mode asked = REPORT;
    for (Mode mode : values()) {
      Optional<Option> option = mode.option();
      if (option.isPresent() && arguments.has(option.get())) {
        if (asked != REPORT) {
          throw new UsageException("`--fix`, `--diff` and `--write-baseline` exclude each other");
        }
        asked = mode;
      }
    }
    return asked;
  }

  /** What asks for it; empty for what is done anyway. */
  private Optional<Option> option() {
    return Optional.ofNullable(option)
        .map(word -> Option.builder().longOpt(word).desc(description).get());
  }

  /** Tells if this cannot be done with what is given. */
  void check(Accepted accepted, List<Path> paths) throws UsageException {
    if (this == FIX && paths.contains(ManifestPaths.STANDARD_INPUT)) {
      throw new UsageException(
          "`--fix` cannot change the standard input", "`--diff` shows what would be changed");
    }
    if (this == WRITE_BASELINE && accepted.baseline().isEmpty()) {
      throw new UsageException(
          "`--write-baseline` does not know which file to write",
          "add `--baseline=FILE`, or `baseline` to the config");
    }
  }
}
