package dev.wharfinger.examples.cli.check;

import dev.wharfinger.Baseline;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Fixes;
import dev.wharfinger.Location;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.examples.cli.accept.Accepted;
import dev.wharfinger.examples.cli.fix.DiffNames;
import dev.wharfinger.examples.cli.fix.FixedFiles;
import dev.wharfinger.examples.cli.given.Detail;
import dev.wharfinger.examples.cli.given.Format;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.ProgressLine;
import dev.wharfinger.examples.cli.shell.SafeText;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Judges resources by policies, and does with the findings what is asked for. */
record Check(CheckSettings settings, EvaluationOptions options, Console console) {
  private static final String HOW_TO_GO_ON =
      "mend what is a problem above, or leave it out by `--exclude-paths`";
  private static final String HOW_TO_LEAD_OUT =
      " lies outside of the working directory: `git apply --unsafe-paths` takes such names, `git"
          + " apply` refuses them";

  /** Does it; gives the exit code. */
  int run(PolicySet policies, ResourceSet resources) throws UsageException, IOException {
    Report report = judged(policies, resources);
    return switch (settings.mode()) {
      case REPORT -> tell(report);
      case DIFF -> show(fixed(policies, resources), report);
      case WRITE_BASELINE -> writeBaseline(report);
      case FIX -> write(fixed(policies, resources), report);
    };
  }

  /** What the policies say, as far as it is asked for. */
  Report judged(PolicySet policies, ResourceSet resources) {
    ProgressLine progress = console.progress();
    try (progress) {
      return settings.only().of(policies.evaluate(resources, options));
    }
  }

  private Fixes fixed(PolicySet policies, ResourceSet resources) {
    ProgressLine progress = console.progress();
    try (progress) {
      return Fixes.apply(policies, resources, options, settings.only()::includes);
    }
  }

  /** Writes a report; gives the exit code. */
  int tell(Report report) throws IOException {
    boolean colored = settings.color().isShown(console.surroundings());
    settings.format().reportFormat(colored, settings.detail()).write(report, console.out());
    settings.manifests(console).adviseOn(report);
    boolean brief = settings.format() == Format.TEXT && settings.detail() != Detail.EVERYTHING;
    if (brief && report.resources() > 0) {
      LeftOut.of(report).ifPresent(console::help);
    }
    return exitCode(report);
  }

  private int exitCode(Report report) {
    return ExitCode.of(report, settings.failOn(), settings.allowUnknown());
  }

  private int show(Fixes fixes, Report before) throws IOException {
    FixedFiles files = new FixedFiles(before.sources(), fixes.texts());
    DiffNames names = new DiffNames(console.surroundings().folder());
    console.print(files.diff(names));
    files.outside(names).ifPresent(file -> console.help(Names.quoted(file) + HOW_TO_LEAD_OUT));
    return exitCode(before);
  }

  /** What could not be judged may hide findings, so that nothing is written then. */
  private int writeBaseline(Report report) throws UsageException, IOException {
    int judged = exitCode(report);
    Path file = settings.accepted().baseline().orElseThrow();
    Accepted.checkIsNothingElse(file);
    if (judged == ExitCode.NOT_JUDGED) {
      tell(report);
      console.complain("`" + file + "` was not written: " + why(report), List.of(HOW_TO_GO_ON));
      return judged;
    }
    Baseline baseline = Baseline.of(report);
    try {
      baseline.write(file);
    } catch (NoSuchFileException e) {
      throw new UsageException(
          Names.quoted(file.toString()) + " cannot be written", "make its folder first");
    }
    console.print("wrote %s: %s accepted from now on\n".formatted(file, findings(baseline.size())));
    return ExitCode.CLEAN;
  }

  private static String why(Report report) {
    long problems =
        report.problems().stream().filter(each -> each.level() == Problem.Level.ERROR).count();
    if (problems == 0) {
      return "nothing was judged";
    }
    return problems == 1 ? "there is 1 problem" : "there are " + problems + " problems";
  }

  private static String findings(int count) {
    return count == 1 ? "1 finding is" : count + " findings are";
  }

  private int write(Fixes fixes, Report before) throws IOException {
    FixedFiles files = new FixedFiles(before.sources(), fixes.texts());
    Map<String, String> refused = files.write(settings.paths());
    for (Finding finding : fixes.fixed()) {
      if (!refused.containsKey(finding.location().file())) {
        tellFixed(finding);
      }
    }
    refused.forEach(
        (file, reason) ->
            console.complain(Names.quoted(file) + " is left as it is: " + reason, List.of()));
    return refused.isEmpty() ? tell(settings.only().of(fixes.report())) : ExitCode.NOT_JUDGED;
  }

  /**
   * Beside a report for programs, what was fixed has no place. The lines of a file are others after
   * each fix, so that none is told.
   */
  private void tellFixed(Finding finding) throws IOException {
    Location location = finding.location();
    String line =
        SafeText.line(
            "%s: fixed %s in %s: %s"
                .formatted(
                    location.file(),
                    finding.policy().id(),
                    (finding.resource() + " " + location.path()).strip(),
                    finding.fix().map(Fix::description).orElse("")));
    if (settings.format() == Format.TEXT) {
      console.print(line + "\n");
    } else {
      console.tell(line);
    }
  }
}
