package dev.wharfinger.examples.cli.check;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.ProgressLine;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code wharfinger check}. */
public final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "Judges manifests by policies, and reports what does not comply.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of(
        new Page.Row(
            "[PATH...]",
            "Files, or folders of them: manifests, Dockerfiles, Compose files and what else there"
                + " are policies for. - reads manifests from the standard input. Default: the paths"
                + " of the config."));
  }

  @Override
  public Options options() {
    return CheckSettings.options();
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "nothing at or above the severity of --fail-on"),
        new Page.Row("1", "findings, those that could not be decided or evaluated included"),
        new Page.Row("2", "something is wrong with the manifests, the policies or the usage"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      return run(CheckSettings.of(arguments, console.surroundings().folder()), javaScript, console);
    }
  }

  private static int run(CheckSettings settings, JavaScriptRuntime javaScript, Console console)
      throws UsageException, IOException {
    EvaluationOptions options = options(settings, console);
    PolicySet policies = settings.policies().compile(javaScript);
    ProgressLine progress = console.progress();
    Report report;
    try (progress) {
      report = policies.evaluate(manifests(settings.paths(), console), options);
    }
    boolean colored = settings.color().isShown(console.surroundings());
    settings.format().reportFormat(colored).write(report, console.out());
    return ExitCode.of(report, settings.failOn(), settings.allowUnknown());
  }

  private static ResourceSet manifests(List<Path> paths, Console console) throws IOException {
    int piped = paths.indexOf(CheckSettings.STANDARD_INPUT);
    if (piped < 0) {
      return read(paths, console);
    }
    return read(paths.subList(0, piped), console)
        .and(ResourceSet.parse("<stdin>", console.in().readAllBytes()))
        .and(read(paths.subList(piped + 1, paths.size()), console));
  }

  private static ResourceSet read(List<Path> files, Console console) {
    return ResourceSet.read(files, console.progress().of("reading files"));
  }

  private static EvaluationOptions options(CheckSettings settings, Console console)
      throws UsageException {
    EvaluationOptions.Builder options =
        EvaluationOptions.builder()
            .closed(settings.closed())
            .progress(console.progress().of("judging resources"));
    String kubernetes = settings.kubernetes();
    if (kubernetes != null) {
      try {
        options.kubernetes(kubernetes);
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
    }
    return options.build();
  }
}
