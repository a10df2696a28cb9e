package dev.wharfinger.examples.cli.check;

import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/**
 * Reads what is to be judged, from files and from the standard input.
 *
 * @param excluded what of folders is passed over
 */
record Manifests(List<Path> paths, PathMatcher excluded, Console console) {
  private static final String CHART = "chart-not-rendered";
  private static final String PIPE = "<stdin>";

  ResourceSet read() throws IOException {
    int piped = paths.indexOf(ManifestPaths.STANDARD_INPUT);
    if (piped < 0) {
      return files(paths);
    }
    if (console.surroundings().inIsTerminal()) {
      console.tell("reading manifests from the terminal; end them with Ctrl-D");
    }
    return files(paths.subList(0, piped))
        .and(ResourceSet.parse(PIPE, console.in().readAllBytes()))
        .and(files(paths.subList(piped + 1, paths.size())));
  }

  private ResourceSet files(List<Path> files) {
    return ResourceSet.read(files, excluded, console.progress().of("reading files"));
  }

  private static boolean isError(Problem problem) {
    return problem.level() == Problem.Level.ERROR;
  }

  /** Says what to do about what could not be judged, and what may be the matter if nothing was. */
  void adviseOn(Report report) {
    boolean chart = report.problems().stream().anyMatch(each -> each.code().equals(CHART));
    if (chart) {
      console.help("`helm template CHART | wharfinger check -` checks what a chart makes");
    }
    if (report.resources() > 0) {
      if (report.verdicts().stream().allMatch(counts -> counts.total() == 0)) {
        console.help(
            "no policy found anything to look at; `wharfinger list profiles` shows what there is"
                + " for other kinds of files");
      }
      return;
    }
    if (!paths.contains(ManifestPaths.STANDARD_INPUT)) {
      if (!chart && report.problems().stream().noneMatch(Manifests::isError)) {
        console.help(
            "nothing was judged, as no file there holds a resource, such as a manifest with"
                + " `apiVersion` and `kind`");
      }
      return;
    }
    String text = report.sources().getOrDefault(PIPE, "");
    console.help(
        text.isBlank()
            ? "nothing came through the pipe; does the command before it print manifests?"
            : "what came through the pipe is no manifest; does the command before it print them, as"
                + " `helm template .` does?");
  }
}
