package dev.wharfinger.examples.cli.check;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.examples.cli.given.Format;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.examples.cli.usage.Words;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code wharfinger check}. */
public final class CheckCommand implements Command {
  private final Ticker ticker;

  /** A command that watches as the clock ticks. */
  public CheckCommand() {
    this(Ticker.OF_CLOCK);
  }

  /**
   * A command that watches.
   *
   * @param ticker says when to look whether something changed
   */
  CheckCommand(Ticker ticker) {
    this.ticker = ticker;
  }

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
  public List<String> words(String name) {
    return name.equals("format") ? Words.of(Format.TEXT).all() : List.of();
  }

  @Override
  public List<Page.Row> examples() {
    return List.of(
        new Page.Row("wharfinger check deploy Dockerfile", "what lies there"),
        new Page.Row("helm template . | wharfinger check -", "what a chart makes"),
        new Page.Row("wharfinger check --summary .", "where to begin"),
        new Page.Row("wharfinger check --only 'rbac-*' .", "one thing after the other"),
        new Page.Row("wharfinger check --profile pss-restricted deploy", "by another profile"),
        new Page.Row("wharfinger check --policies policies deploy", "by policies of your own"),
        new Page.Row("wharfinger check --diff deploy | git apply", "takes over what can be fixed"));
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
      CheckSettings settings = CheckSettings.of(arguments, console.surroundings().folder());
      return settings.watch()
          ? new Watch(arguments, console, javaScript).run(ticker)
          : run(settings, javaScript, console);
    }
  }

  private static int run(CheckSettings settings, JavaScriptRuntime javaScript, Console console)
      throws UsageException, IOException {
    EvaluationOptions options = settings.options(console.progress().of("judging resources"));
    ResourceSet resources = settings.manifests(console).read();
    PolicySet policies = settings.compile(resources, javaScript, console);
    for (String profile : settings.policies().unusedProfiles()) {
      console.help(
          Names.quoted(profile)
              + " is a profile that was not chosen; `--profile="
              + profile
              + "` does");
    }
    return new Check(settings, options, console).run(policies, resources);
  }
}
